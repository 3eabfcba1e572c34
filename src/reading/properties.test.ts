import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readingAsJson } from './as-lines.ts';
import { readDocument } from './read-document.ts';
import type { Reading, Span } from './reading.ts';
import { secrecyMark } from './refuse-secret.ts';

const folder = path.join(import.meta.dirname, 'corpus');
const corpus = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

/** Lines of real-looking papers in any order, cut anywhere, with any characters between. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(...corpus.flatMap((text) => text.split('\n'))),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((lines) => lines.join('\n'));
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  scraps,
  fc.tuple(scraps, fc.nat(2000)).map(([text, at]) => text.slice(at)),
);

function spansIn(value: unknown): Span[] {
  if (Array.isArray(value)) return value.flatMap((one) => spansIn(one));
  if (typeof value !== 'object' || value === null) return [];
  if ('start' in value && 'end' in value) return [value as Span];
  return Object.values(value).flatMap((one) => spansIn(one));
}

/** Everything that a reading says, without where it stands. */
function values(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => values(one));
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value) return null;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, values(one)]));
}

describe('reading any text', () => {
  it('never throws, and every span lies in order inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        secrecyMark(text);
        for (const span of spansIn(readDocument(text))) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the same each time, and its JSON form can be printed on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = readDocument(text);
        expect(readDocument(text)).toEqual(first);
        expect(JSON.stringify(readingAsJson(first))).not.toContain('\n');
      }),
      { numRuns: 100 },
    );
  });

  it('says the same of composed and decomposed letters', () => {
    const lines = fc.array(fc.constantFrom(...corpus.flatMap((text) => text.split('\n'))), { maxLength: 40 });
    fc.assert(
      fc.property(lines, (some) => {
        const text = some.join('\n');
        expect(values(readDocument(text.normalize('NFD')))).toEqual(values(readDocument(text.normalize('NFC'))));
      }),
      { numRuns: 100 },
    );
  });

  it('gives clauses a unique path and order, and a parent that holds them', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const { clauses } = readDocument(text);
        expect(new Set(clauses.map((one) => one.path)).size).toBe(clauses.length);
        expect(clauses.map((one) => one.order)).toEqual(clauses.map((_, index) => index));
        for (const clause of clauses) {
          const parent = clause.parent === null ? null : clauses[clause.parent];
          if (parent) expect(parent.span.start <= clause.span.start && clause.span.end <= parent.span.end).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads tasks at their place: the words of the span are the words of the task', () => {
    for (const text of corpus) {
      const reading: Reading = readDocument(text);
      for (const task of reading.tasks) {
        expect(text.slice(task.span.start, task.span.end).replace(/\s+/gu, ' ').trim()).toBe(task.what);
        for (const one of task.assignees)
          expect(text.slice(one.span.start, one.span.end).replace(/\s+/gu, ' ')).toBe(one.name);
      }
    }
  });
});

/** Characters that a reading cuts out of strings: a count of its work that no clock disturbs. */
function work(text: string): number {
  let characters = 0;
  const slice = Object.getOwnPropertyDescriptor(String.prototype, 'slice')?.value as typeof String.prototype.slice;
  const spy = vi.spyOn(String.prototype, 'slice').mockImplementation(function counted(
    this: string,
    from?: number,
    to?: number,
  ) {
    const cut = slice.call(this, from, to);
    characters += cut.length + 1;
    return cut;
  });
  try {
    readDocument(text);
  } finally {
    spy.mockRestore();
  }
  return characters;
}

describe('work', () => {
  const repeated: [string, string][] = [
    ['papers', corpus.join('\n')],
    ['one line without an end', `${corpus.join(' ').replaceAll('\n', ' ')} `],
    ['names in a row', 'Ban Thường trực, các xã, phường và '],
    ['requests in a row', 'đề nghị các '],
    ['lead lines', 'Đề nghị các xã thực hiện:\n'],
    ['bullets', '- Tổ chức họp dân\n'],
    ['symbols', '12/KH-UBND ngày 12/3/2026 '],
    ['shares', 'ít nhất 100% hộ, '],
    ['dates', 'từ ngày 15/6 đến ngày 29/6/2026, trong quý II năm 2026, '],
    ['rhythms', 'hằng tháng, quý và năm báo cáo 6 tháng '],
    ['plans and results', 'đạt 41,6 tỷ đồng/KH 80 tỷ đồng, bằng 52%, '],
    ['rows of tables', 'TT | Nội dung | Chủ trì\n1 | Vớt rác | Công an xã\n2 | Vét kênh | Các thôn\n'],
    ['cells of tables', 'TT\nNội dung\nChủ trì\n1\nVớt rác\nCông an xã\n2\nVét kênh\n3\n'],
    ['blanks', 'số  : \n \n'],
    ['Markdown', '**a** *b [c](https://d.example) \\- '],
    ['numbers of pages', 'việc làm của các cấp, các ngành trong toàn xã và\n2\ncủa thôn\n'],
    ['stamps of pages', 'Thứ hai, 15/06/2026 08:00\n'],
    ['signatures', 'Nơi nhận: TM. BAN CHỦ TỊCH - Như trên; Lò Văn Thử\n'],
    ['heads', 'ỦY BAN XÃ\nSố: \n12\nngày 1\ntháng 2\n'],
  ];

  it.each(repeated)('grows with the length of %s', (_, piece) => {
    const times = Math.max(4, Math.ceil(12_000 / piece.length));
    const once = work(piece.repeat(times));
    expect(work(piece.repeat(times * 4))).toBeLessThan(once * 5 + 10_000);
  });
});
