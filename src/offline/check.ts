import { isDay } from '#platform/calendar/day.ts';
import { parseBig } from '#platform/vietnamese/number-format.ts';
import {
  countRefusals,
  dayRefusal,
  type Kind,
  limits,
  ownValueRefusals,
  plainValues,
} from '#domains/activities/rules.ts';

/** An entry as it is typed and as it is posted: the server reads numbers as people write them. */
export interface Typed {
  ownerUnitId: number;
  kind: string;
  happenedOn: string;
  place: string;
  attendance: string;
  women: string;
  result: string;
  values: Readonly<Record<string, string>>;
  commitmentIds: readonly number[];
}

/** Field → code, by the rules of the server itself: without a line it cannot say them, and it will say them again. */
export function refusalsOf(
  typed: Typed,
  kind: Kind | undefined,
  { today, photoCount }: { today: string; photoCount: number },
): Record<string, string> {
  const attendance = countOf(typed.attendance);
  const women = countOf(typed.women);
  return {
    ...(kind
      ? ownValueRefusals(kind.fields, plainValues(kind.fields, filled(typed.values)))
      : { kind: 'kind-unknown' }),
    ...dayOrRefusal(typed.happenedOn, today),
    ...(typed.place.trim() === '' ? { place: 'field-required' } : {}),
    ...numbers(attendance, women),
    ...(photoCount > limits.photos ? { photos: 'too-many-photos' } : {}),
  };
}

function dayOrRefusal(day: string, today: string): Record<string, string> {
  if (!isDay(day)) return { happenedOn: day === '' ? 'field-required' : 'field-invalid' };
  const code = dayRefusal(day, today);
  return code ? { happenedOn: code } : {};
}

/** Null for nothing typed, NaN for what is no count. */
function countOf(text: string): number | null {
  if (text.trim() === '') return null;
  const count = parseBig(text);
  return count === null || count < 0n ? Number.NaN : Number(count);
}

function numbers(attendance: number | null, women: number | null): Record<string, string> {
  if (Number.isNaN(attendance)) return { attendance: 'number-invalid' };
  if (Number.isNaN(women)) return { women: 'number-invalid' };
  return countRefusals({ attendance, women, points: [] }, false);
}

function filled(values: Readonly<Record<string, string>>): Record<string, string> {
  const trimmed = Object.entries(values).map(([code, text]) => [code, text.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, text]) => text !== ''));
}
