/** What was added to the records behind a counted cell since it was sent, and what is no longer among them. */
export function recordsSince(then: readonly number[], now: readonly number[]): { added: number; removed: number } {
  const before = new Set(then);
  const after = new Set(now);
  return {
    added: now.filter((id) => !before.has(id)).length,
    removed: then.filter((id) => !after.has(id)).length,
  };
}
