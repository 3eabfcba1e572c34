/** Selects a passage of the paper on the page, by its offsets in the text, and brings it into view. */
export function selectPassage({ start, end }: { start: number; end: number }): void {
  const pieces = [...document.querySelectorAll<HTMLElement>('[data-paper] [data-start]')].filter((piece) => {
    const from = Number(piece.dataset.start);
    return from < end && from + piece.textContent.length > start;
  });
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return;
  const range = document.createRange();
  range.setStart(...placeIn(first, start));
  range.setEnd(...placeIn(last, end));
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  first.scrollIntoView({ block: 'center' });
}

/** A piece holds its words as one text. */
function placeIn(piece: HTMLElement, place: number): [Node, number] {
  const words = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT).nextNode() ?? piece;
  const length = words.textContent?.length ?? 0;
  return [words, Math.min(Math.max(0, place - Number(piece.dataset.start)), length)];
}
