import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadOf, lineAt, linesOf, type Mark, segmentsOf, splitPlaces } from './rules.ts';

const mark: fc.Arbitrary<Mark> = fc
  .record({
    kind: fc.constantFrom('task' as const, 'deadline' as const, 'reference' as const),
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 30 }),
    draftId: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ kind, start, length, draftId }) => ({
    kind,
    start,
    end: start + length,
    draftId: kind === 'task' ? draftId : null,
    entry: kind === 'task' ? null : `e${draftId}`,
  }));

test('the pieces follow each other and cover the stretch; each lies wholly inside or outside of every mark', () => {
  fc.assert(
    fc.property(
      fc.array(mark, { maxLength: 12 }),
      fc.nat(40),
      fc.integer({ min: 1, max: 60 }),
      (marks, start, length) => {
        const pieces = segmentsOf(start, start + length, marks);
        expect(pieces[0]!.start).toBe(start);
        expect(pieces.at(-1)!.end).toBe(start + length);
        for (const [at, piece] of pieces.entries()) {
          if (at > 0) expect(piece.start).toBe(pieces[at - 1]!.end);
          const covering = marks.filter((each) => each.start <= piece.start && each.end >= piece.end);
          const touching = marks.filter((each) => each.start < piece.end && each.end > piece.start);
          expect(covering).toEqual(touching);
          expect(piece.draftId !== null).toBe(covering.some((each) => each.kind === 'task'));
        }
      },
    ),
  );
});

test('no letter of the text is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '\n', '.') });
  fc.assert(
    fc.property(text, fc.array(mark, { maxLength: 6 }), (words, marks) => {
      const lines = linesOf(words, marks, { clauses: [], title: [] });
      const shown = lines.flatMap((line) => line.segments.map((piece) => words.slice(piece.start, piece.end))).join('');
      expect(shown.replace(/\s/gu, '')).toBe(words.replace(/\s/gu, ''));
    }),
  );
});

test('head, title, headings and clauses look different', () => {
  const text = 'TỈNH THỬ\nKẾ HOẠCH\nI. NHIỆM VỤ\n1. Rà soát hộ nghèo\nCHỦ TỊCH';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const clause = (words: string, order: number, parent: number | null) => ({
    span: at(words),
    lead: at(words),
    level: order,
    mark: '1.',
    order,
    parent,
  });
  const lines = linesOf(text, [], {
    clauses: [clause('I. NHIỆM VỤ', 0, null), clause('1. Rà soát hộ nghèo', 1, 0)],
    title: [at('KẾ HOẠCH')],
  });
  expect(lines.map((line) => line.look)).toEqual(['head', 'title', 'heading', 'clause', 'text']);
});

test('each draft and each entry opens once, where its first piece stands', () => {
  const text = 'Một việc\nkéo hai dòng, đạt 95%';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const marks: Mark[] = [
    { kind: 'task', start: 0, end: text.length, draftId: 7, entry: null },
    { kind: 'target', ...at('đạt 95%'), draftId: null, entry: 'ct-0' },
  ];
  const lines = linesOf(text, marks, { clauses: [], title: [] });
  const opening = lines.flatMap((line) =>
    line.segments.map((piece) => [text.slice(piece.start, piece.end), piece.opens]),
  );
  expect(opening).toEqual([
    ['Một việc', 'draft'],
    ['kéo hai dòng, ', null],
    ['đạt 95%', 'entry'],
  ]);
  expect([lineAt(lines, 10), lineAt(lines, 0), lineAt(lines, 99)]).toEqual([9, 0, null]);
});

test('the clause that named the units: as the reader says, or where the name of an older reading stands', () => {
  const clauses = [
    { path: 'II', span: { start: 0, end: 100 } },
    { path: 'II.1', span: { start: 10, end: 60 } },
  ];
  const task = { span: { start: 30, end: 50 }, assignees: [{ span: { start: 12, end: 20 } }], reasonClause: null };
  const draft = { reason: 'assignee-from-lead-line', span: { start: 40, end: 50 } };
  expect(leadOf(draft, [task], clauses)?.path).toBe('II.1');
  expect(leadOf(draft, [{ ...task, reasonClause: 'II' }], clauses)?.path).toBe('II');
  expect(leadOf({ ...draft, reason: 'assignee-in-sentence' }, [task], clauses)).toBeNull();
  expect(leadOf({ ...draft, span: null }, [task], clauses)).toBeNull();
  expect(leadOf({ ...draft, span: { start: 70, end: 80 } }, [task], clauses)).toBeNull();
});

test('a task may be cut where a new thought begins', () => {
  expect(splitPlaces('Rà soát, lập danh sách; gửi trước 30/6 và báo cáo').map((place) => place.rest)).toEqual([
    'lập danh sách; gửi trước 30/6 và báo cáo',
    'gửi trước 30/6 và báo cáo',
    'và báo cáo',
  ]);
  expect(splitPlaces('Báo cáo.')).toEqual([]);
});
