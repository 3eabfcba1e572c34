import { addDays, type Day, daysBetween, monthOf } from '#platform/calendar/day.ts';
import { parseBig } from '#platform/vietnamese/number-format.ts';

/** One of the few things that only a kind asks for. Values are kept as text; a number as its digits. */
export type KindField = {
  code: string;
  label: string;
  required: boolean;
} & (
  | { type: 'text'; most: number }
  | { type: 'number'; most: number; unit: string }
  | { type: 'choice'; choices: { value: string; label: string }[] }
);

export interface Kind {
  code: string;
  name: string;
  hasPoints: boolean;
  fields: KindField[];
  /** Where it is entered when that is not the log: the record follows it. */
  enteredAt: string | null;
}

/** One hall of a conference: where it is and how many sat there. */
export interface Point {
  name: string;
  attendance: number;
}

/** How far back a record may still be made: a year's report and a month to write it. */
export const daysBack = 400;
export const limits = { photos: 12, points: 30, partners: 20, commitments: 20, attendance: 200_000 } as const;

/** Why this day cannot be logged today, or null. */
export function dayRefusal(happenedOn: Day, today: Day): string | null {
  if (happenedOn > today) return 'day-in-future';
  return daysBetween(happenedOn, today) > daysBack ? 'day-too-old' : null;
}

/** Why a record may not become one of this kind by hand, or null: what is entered elsewhere is logged from there, once. */
export function kindRefusal(kind: Pick<Kind, 'code' | 'enteredAt'>, formerKind?: string): string | null {
  return kind.enteredAt === null || kind.code === formerKind ? null : 'kind-entered-elsewhere';
}

/** Field → code: what a record that follows something says of it is changed there and not in the log. */
export function followedRefusals(
  before: { kind: string; happened_on: Day; attendance: number },
  after: { kind: string; happened_on: Day; attendance: number },
): Record<string, string> {
  return Object.fromEntries(
    (['kind', 'happened_on', 'attendance'] as const)
      .filter((part) => before[part] !== after[part])
      .map((part) => [part === 'happened_on' ? 'happenedOn' : part, 'record-follows']),
  );
}

/** Points are counted one by one, and the activity is their sum; without points it is what was typed. Null: nobody said. */
export function attendanceOf(typed: number | null, points: readonly Point[]): number | null {
  return points.length > 0 ? points.reduce((sum, point) => sum + point.attendance, 0) : typed;
}

/** Field → code of what is wrong with the numbers. */
export function countRefusals(
  counts: { attendance: number | null; women: number | null; points: readonly Point[] },
  hasPoints: boolean,
): Record<string, string> {
  const { attendance, women, points } = counts;
  if (points.length > 0 && !hasPoints) return { points: 'kind-without-points' };
  if (attendance === null) return { attendance: 'field-required' };
  if (attendance > limits.attendance) return { attendance: 'attendance-too-high' };
  return women !== null && women > attendance ? { women: 'women-above-attendance' } : {};
}

export type OwnValues = Readonly<Record<string, string>>;

/** Numbers as their digits (1.500.000 is 1500000); what is no number stays as it was typed, to be refused. */
export function plainValues(fields: readonly KindField[], values: OwnValues): OwnValues {
  const numbers = new Set(fields.filter((field) => field.type === 'number').map((field) => field.code));
  const plain = (code: string, text: string) => (numbers.has(code) ? String(parseBig(text) ?? text) : text);
  return Object.fromEntries(Object.entries(values).map(([code, text]) => [code, plain(code, text)]));
}

/** Field → code; a value whose field the kind does not have is refused too: nothing is kept that nobody asked for. */
export function ownValueRefusals(fields: readonly KindField[], values: OwnValues): Record<string, string> {
  const refused: Record<string, string> = {};
  for (const field of fields) {
    const value = values[field.code] ?? '';
    const code = value === '' ? (field.required ? 'field-required' : null) : valueRefusal(field, value);
    if (code) refused[`values.${field.code}`] = code;
  }
  for (const code of Object.keys(values)) {
    if (!fields.some((field) => field.code === code)) refused[`values.${code}`] = 'field-of-other-kind';
  }
  return refused;
}

function valueRefusal(field: KindField, value: string): string | null {
  if (field.type === 'choice') return field.choices.some((choice) => choice.value === value) ? null : 'field-invalid';
  if (field.type === 'text') return value.length > field.most ? 'field-too-long' : null;
  if (!/^(0|[1-9]\d{0,14})$/u.test(value)) return 'number-invalid';
  return Number(value) > field.most ? 'number-too-high' : null;
}

/** The kind that is none: what was done says itself what it was. */
const anyOther = 'other';

/** What a person calls it: its own title, or the kind with the first words that it asks for, or the kind. */
export function titleOf(title: string | null, kind: Pick<Kind, 'code' | 'name' | 'fields'>, values: OwnValues): string {
  if (title) return title;
  const naming = kind.fields.find((field) => field.type === 'text');
  const own = naming ? values[naming.code] : undefined;
  if (!own) return kind.name;
  return kind.code === anyOther ? own : `${kind.name}: ${own}`;
}

/** The month before the one that a day is in, both days included. */
export function monthBefore(day: Day): { from: Day; until: Day } {
  const until = addDays(`${monthOf(day)}-01`, -1);
  return { from: `${monthOf(until)}-01`, until };
}

/** What of a record is said in its history when it changes, in the order of the form. */
export const tracked = [
  'kind',
  'happened_on',
  'place',
  'title',
  'attendance',
  'women',
  'points',
  'own_values',
  'partner_unit_ids',
  'commitment_ids',
  'result',
] as const;
export type Tracked = (typeof tracked)[number];
export type Version = Readonly<Record<Tracked, unknown>>;

/** Which parts differ between two versions; empty when only photos were added or taken away. */
export function changesBetween(before: Version, after: Version): Tracked[] {
  return tracked.filter((part) => canonical(before[part]) !== canonical(after[part]));
}

// The order of keys means nothing in JSON; the order of points and partners is the officer's.
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
