import { expect, it } from 'vitest';
import type { Finding } from './audit/finding.ts';
import { readingNotes } from './notes.ts';
import { readDocument } from './read-document.ts';

it('notes what was read and what does not add up, without places', () => {
  const text = 'Đề nghị các thôn gửi báo cáo trước ngày 05/3/2026. Đã trồng 12 ha (đồi 7 ha, bãi 4 ha).';
  const finding: Finding = {
    problem: 'sum',
    quote: '12 ha (đồi 7 ha, bãi 4 ha)',
    span: { start: 60, end: 86 },
    claimed: '12 ha',
    computed: '11 ha',
    certainty: 'certain',
  };
  const notes = readingNotes(readDocument(text), [finding]);
  expect(notes.tasks).toMatchObject([{ leads: ['các thôn'], mode: 'request', deadline: '2026-03-05' }]);
  expect(notes.findings).toEqual([['sum', '12 ha (đồi 7 ha, bãi 4 ha)', '12 ha', '11 ha']]);
  expect(JSON.stringify(notes)).not.toContain('"span"');
});
