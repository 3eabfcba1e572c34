import type { ReadContext } from './command/context.server.ts';

/** What can be counted from records. A code never changes its meaning: reports that were sent name it. */
export interface Measure {
  /** '<domain>.<what>', as in 'activities.regular' */
  code: string;
  name: string;
  /** What one of it is called: 'cuộc', 'lượt người' */
  unit: string;
}

/** Whose records of which days. Each unit names the group that its figures are added to; both days belong to it. */
export interface MeasureScope {
  units: readonly { id: number; group: string }[];
  from: string;
  until: string;
}

export interface MeasuredFigure {
  code: string;
  group: string;
  value: number;
}

/** A record behind a figure, as a line that leads to it. */
export interface RecordLine {
  id: number;
  title: string;
  on: string;
  unitName: string;
  to: string;
}

/** What a domain lets others count, without their knowing its tables. */
export interface MeasureSource<DB> {
  measures: readonly Measure[];
  /** All measures in one statement; what was never recorded is left out and means 0. */
  count(ctx: ReadContext<DB>, scope: MeasureScope): Promise<MeasuredFigure[]>;
  /** The ids of the records behind each measure, over all groups, in the order of the ids. */
  records(ctx: ReadContext<DB>, scope: MeasureScope): Promise<{ code: string; recordIds: number[] }[]>;
  /** Lines of those of the ids that the reader may open, the newest day first. */
  describe(ctx: ReadContext<DB>, recordIds: readonly number[]): Promise<RecordLine[]>;
}
