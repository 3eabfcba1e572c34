import { strFromU8, strToU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveName, zipStream } from './zip.server.ts';

const at = new Date('2026-06-16T10:00:00+07:00');
const streamOf = (text: string) => new Blob([text]).stream();

test('every file comes back under its name, in the order given', async () => {
  const contents = fc.uniqueArray(fc.tuple(fc.uuid(), fc.string()), { selector: ([name]) => name, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(contents, async (given) => {
      const files = given.map(([name, text]) => ({ name, open: async () => streamOf(text) }));
      const bytes = await new Response(zipStream(files, at)).bytes();
      const found = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]);
      expect(found).toEqual(given.map(([name, text]) => [name, strFromU8(strToU8(text))]));
    }),
    { numRuns: 30 },
  );
});

test('Vietnamese names are kept, and a file is opened only when its turn comes', async () => {
  const opened: string[] = [];
  const files = ['01 Giấy mời.docx', '02 Tài liệu.pdf'].map((name) => ({
    name,
    open: async () => {
      opened.push(name);
      return streamOf('x'.repeat(100_000));
    },
  }));
  const reader = zipStream(files, at).getReader();
  await reader.read();
  expect(opened).toEqual(['01 Giấy mời.docx']);
  await reader.cancel();
  const whole = unzipSync(await new Response(zipStream(files, at)).bytes());
  expect(Object.keys(whole)).toEqual(['01 Giấy mời.docx', '02 Tài liệu.pdf']);
});

test('a file that cannot be read ends the archive with an error', async () => {
  const missing = { name: 'a', open: () => Promise.reject(new Error('gone')) };
  await expect(new Response(zipStream([missing], at)).bytes()).rejects.toThrow();
});

test('a name has nothing that a system refuses', () => {
  expect(archiveName('Báo cáo 6/2026: "kết quả"?.', '.pdf')).toBe('Báo cáo 6 2026 kết quả.pdf');
  fc.assert(
    fc.property(fc.string(), (words) => {
      expect(archiveName(words, '.docx')).toMatch(/^[^\\/:*?"<>|]+\.docx$/u);
    }),
  );
});
