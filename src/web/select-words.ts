type WritingField = HTMLTextAreaElement | HTMLInputElement;

/** Brings a stretch of what is typed in a field into view, and selects it there: the next key replaces it. */
export function selectWords(field: WritingField, from: number, until: number): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, until);
  // A browser scrolls to a field, not to words in it: a long one is scrolled by the share of the text above them.
  const { top, height } = field.getBoundingClientRect();
  const share = field.value.length === 0 ? 0 : from / field.value.length;
  window.scrollTo({ top: window.scrollY + top + height * share - window.innerHeight / 3 });
}

/**
 * Selects words in a text that is only read, the `nth` time (from 0) that they stand there, and brings them into view.
 * White space does not count, since a quote stands on one line; words of buttons are none of the text.
 */
export function selectQuote(container: HTMLElement, quote: string, nth = 0): boolean {
  const signs = signsOf(container);
  const wanted = quote.replace(/\s+/gu, '');
  const text = signs.map(({ sign }) => sign).join('');
  let at = -1;
  for (let turn = 0; turn <= nth; turn += 1) at = text.indexOf(wanted, at + 1);
  const [first, last] = [signs[at], signs[at + wanted.length - 1]];
  if (at < 0 || !first || !last) return false;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const { top } = range.getBoundingClientRect();
  window.scrollTo({ top: window.scrollY + top - window.innerHeight / 3 });
  return true;
}

/** Every sign of a text with the place where it stands: UTF-16 units, as offsets of the page count them. */
function signsOf(container: HTMLElement): { sign: string; node: Text; offset: number }[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('button') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const signs = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = (node as Text).data;
    for (let offset = 0; offset < words.length; offset += 1) {
      const sign = words[offset]!;
      if (!/\s/u.test(sign)) signs.push({ sign, node: node as Text, offset });
    }
  }
  return signs;
}
