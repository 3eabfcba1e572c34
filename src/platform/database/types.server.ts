import { type CustomTypesConfig, types } from 'pg';

const DATE = 1082;
const INT8 = 20;
const INT8_ARRAY = 1016;
const parseTextArray = types.getTypeParser(1009 as never) as (value: string) => (string | null)[];

/** int8 as a number: our ids and counts. Throws beyond 2^53 rather than round; sums and money are cast to text in SQL. */
export function safeInteger(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`int8 value ${value} does not fit a number`);
  return number;
}

/** Days stay strings YYYY-MM-DD: a Date would move them over midnight in another time zone. */
export const typeParsers: CustomTypesConfig = {
  getTypeParser(oid: number, format?: string) {
    if (oid === DATE) return (value: string) => value;
    if (oid === INT8) return safeInteger;
    if (oid === INT8_ARRAY)
      return (value: string) => parseTextArray(value).map((one) => (one === null ? null : safeInteger(one)));
    return types.getTypeParser(oid, format as never);
  },
};
