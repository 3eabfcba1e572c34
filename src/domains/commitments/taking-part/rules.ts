/** One draft of an answer a commitment and cooperating unit. */
export function partDraftName(commitmentId: number, unitId: number): string {
  return `commitment-${commitmentId}-part-${unitId}`;
}
