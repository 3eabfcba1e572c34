import type { Day } from '#platform/calendar/day.ts';
import type { State, Verdict } from '#domains/opinion/feedback/schema.ts';

/** What the asker may say now: of an answer whether it helped, of silence beyond the day that nothing came. */
export function sayable({ state, dueOn }: { state: State; dueOn: Day }, today: Day): Verdict[] {
  if (state === 'answered') return ['solved', 'not_solved'];
  return ['received', 'accepted'].includes(state) && dueOn < today ? ['no_answer'] : [];
}

export interface HandOver {
  fromUnitId: number;
  toUnitId: number;
  on: Day;
}
export type Passed =
  | { what: 'sent'; on: Day; unitId: number }
  | { what: 'handed_over'; on: Day; unitId: number; fromUnitId: number }
  | { what: 'answered'; on: Day; unitId: number }
  | { what: Verdict; on: Day; unitId: null };

interface Kept {
  receivedOn: Day;
  unitId: number;
  state: State;
  handOvers: readonly HandOver[];
  answeredOn: Day | null;
  verdict: Verdict | null;
  verdictOn: Day | null;
}

/** What has happened, in order: by unit and day, never by person. Of a day on which both fell, the last word is what the state says. */
export function passedOf(kept: Kept): Passed[] {
  const { receivedOn, unitId, state, handOvers, answeredOn, verdict, verdictOn } = kept;
  const answered: Passed[] = answeredOn === null ? [] : [{ what: 'answered', on: answeredOn, unitId }];
  const judged: Passed[] = verdict === null ? [] : [{ what: verdict, on: verdictOn!, unitId: null }];
  const passed: Passed[] = [
    { what: 'sent', on: receivedOn, unitId: handOvers[0]?.fromUnitId ?? unitId },
    ...handOvers.map(({ fromUnitId, toUnitId, on }): Passed => ({
      what: 'handed_over',
      on,
      unitId: toUnitId,
      fromUnitId,
    })),
    ...(state === 'answered' ? [...judged, ...answered] : [...answered, ...judged]),
  ];
  return passed.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}
