/** An input as text that is the same for the same content: names in order, days and large numbers as what they are. */
export function canonicalText(input: unknown): string {
  return (
    JSON.stringify(input, (_name, value: unknown) => {
      if (typeof value === 'bigint') return { bigint: String(value) };
      // As pairs: an empty object is not what a set or a map holds.
      if (value instanceof Map) return { map: [...value] };
      if (value instanceof Set) return { set: [...value] };
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
      return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
    }) ?? ''
  );
}
