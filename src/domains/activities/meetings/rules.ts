import { type Day, daysBetween } from '#platform/calendar/day.ts';
import type { Kind, OwnValues } from '../rules.ts';

export const states = ['planned', 'held', 'closed', 'called_off'] as const;
export type MeetingState = (typeof states)[number];

/** What may be done with a meeting: in which states, and whether only once its day has come. */
export const acts = {
  change: { from: ['planned'], begun: false },
  answer: { from: ['planned'], begun: false },
  call_off: { from: ['planned'], begun: false },
  file: { from: ['planned', 'held'], begun: false },
  count: { from: ['planned', 'held'], begun: true },
  minute: { from: ['planned', 'held'], begun: true },
  conclude: { from: ['planned', 'held'], begun: true },
  hold: { from: ['planned'], begun: true },
  send: { from: ['held'], begun: true },
  close: { from: ['held'], begun: true },
} as const satisfies Record<string, { from: readonly MeetingState[]; begun: boolean }>;
export type Act = keyof typeof acts;
export const actNames = Object.keys(acts) as Act[];

/** Why this may not be done now, or null. Rights are asked apart: this is only the order of things. */
export function actRefusal(meeting: { state: MeetingState; startsOn: Day }, act: Act, today: Day): string | null {
  const { from, begun } = acts[act];
  if (meeting.state === 'closed') return 'meeting-closed';
  if (meeting.state === 'called_off') return 'meeting-called-off';
  if (begun && meeting.startsOn > today) return 'meeting-not-begun';
  if (from.some((state) => state === meeting.state)) return null;
  return meeting.state === 'held' ? 'meeting-already-held' : 'meeting-not-held';
}

export const limits = {
  points: 30,
  agenda: 40,
  papers: 40,
  units: 300,
  conclusions: 60,
  heads: 200_000,
  days: 30,
  /** Bytes of all papers of a meeting together: what one download carries. */
  paperBytes: 200 * 1024 * 1024,
} as const;

/** 'HH:MM' of what people type: 8h, 8h30, 8:30, 08 giờ 30, 14.00; null for what is no hour of a day. */
export function hourOf(typed: string): string | null {
  const found = /^(\d{1,2})\s*(?:(?:h|g|giờ|:|\.)\s*(\d{2})?\s*(?:'|p|phút)?)?$/iu.exec(typed.trim());
  const hour = Number(found?.[1] ?? 99);
  const minute = Number(found?.[2] ?? 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

export interface Span {
  startsOn: Day;
  startsHour: string;
  endsOn: Day;
  endsHour: string;
}

/** Field → code. A meeting is called for today or later, ends after it begins, and within a month. */
export function spanRefusals(span: Span, today: Day): Record<string, string> {
  const { startsOn, startsHour, endsOn, endsHour } = span;
  if (startsOn < today) return { startsOn: 'day-in-past' };
  if (daysBetween(today, startsOn) > 400) return { startsOn: 'meeting-too-far' };
  if (endsOn < startsOn || daysBetween(startsOn, endsOn) > limits.days) return { endsOn: 'meeting-ends-wrong' };
  return endsOn === startsOn && endsHour <= startsHour ? { endsHour: 'meeting-ends-wrong' } : {};
}

/** The field by which a kind names its activity: the theme, the resolution that was studied. */
const namingField = (kind: Kind) => kind.fields.find((field) => field.type === 'text');

export function subjectRefusal(kind: Kind, subject: string | null): string | null {
  if (subject === null) return kind.fields.some((field) => field.required) ? 'field-required' : null;
  return null;
}

/** What the record of the meeting says in the own fields of its kind: nothing that was not asked for. */
export function valuesOf(kind: Kind, subject: string | null): OwnValues {
  const field = namingField(kind);
  return field && subject !== null ? { [field.code]: subject } : {};
}

export interface Heads {
  pointId: number;
  unitId: number | null;
  heads: number;
}

/** Heads by point, and of all; the total is the sum of the points and of nothing else. Rows of other points count nowhere. */
export function totalsOf(pointIds: readonly number[], rows: readonly Heads[]): { byPoint: number[]; total: number } {
  const byPoint = pointIds.map((id) => rows.reduce((sum, row) => sum + (row.pointId === id ? row.heads : 0), 0));
  return { byPoint, total: byPoint.reduce((sum, heads) => sum + heads, 0) };
}

/** How the invited stand: every one of them in exactly one of these. */
export function answersOf(invitations: readonly { answer: 'coming' | 'declined' | null; heads: number | null }[]) {
  const count = (answer: 'coming' | 'declined' | null) => invitations.filter((one) => one.answer === answer).length;
  return {
    coming: count('coming'),
    declined: count('declined'),
    silent: count(null),
    heads: invitations.reduce((sum, one) => sum + (one.heads ?? 0), 0),
  };
}
