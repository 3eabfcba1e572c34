/** What a paper is about, to be said in a sentence: "V/v triển khai Nghị quyết về nhà ở" → 'nhà ở'. */
export function matterOf(title: string): string {
  const bare = title.replace(/^(?:V\/v|về việc|về)\s+/iu, '').replace(/[.;\s]+$/u, '');
  const at = /^(?:tổ chức\s+)?(?:triển khai|thực hiện)(?!\p{L})/iu.test(bare) ? bare.lastIndexOf(' về ') : -1;
  const matter = at < 0 ? bare : bare.slice(at + ' về '.length);
  return matter.charAt(0).toLowerCase() + matter.slice(1);
}

/** The line of a paper around a place, without its mark: the words of a target as people would say it. */
export function lineAround(text: string, start: number): { from: number; words: string } {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text
    .slice(from, end < 0 ? text.length : end)
    .replace(/\s+/gu, ' ')
    .trim();
  return { from, words: line.replace(/^(?:\d{1,2}(?:\.\d{1,2})*[.)]|[-+•*–]|[a-zđ]\))\s*/u, '') };
}
