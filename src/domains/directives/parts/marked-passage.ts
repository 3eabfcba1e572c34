/** The passage that is marked in the paper, as offsets into its text; null without one. */
export function markedPassage(): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  // A triple click ends in front of the next line: what counts are the pieces of which something is marked.
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-paper] [data-start]')].filter((piece) =>
    range.intersectsNode(piece),
  );
  const parts = pieces.map((piece) => partOf(piece, range)).filter((part) => part.end > part.start);
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

function partOf(piece: HTMLElement, range: Range): { start: number; end: number } {
  const from = Number(piece.dataset.start);
  const start = piece.contains(range.startContainer) ? range.startOffset : 0;
  const end = piece.contains(range.endContainer) ? range.endOffset : (piece.textContent?.length ?? 0);
  return { start: from + start, end: from + end };
}
