import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxMediaType, fileLimits, type MediaType } from './file-limits.ts';
import { wordsOfFile, wordsOfText } from './file-words.server.ts';
import { makePdf } from './pdf-testing.ts';
import { type FileStore, openFileStore } from './store.server.ts';
import { makeWordFile } from './testing.ts';

let folder: string;
let files: FileStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-words-'));
  files = openFileStore(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const line = 'Kinh phí đối ứng của các hộ, niêm yết công khai tại nhà văn hóa.';
const page = [{ text: line, x: 60, y: 700 }];
const bytesOf = (text: string) => new TextEncoder().encode(text);

test.each<[string, Uint8Array]>([
  ['a.docx', makeWordFile(`<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)],
  ['a.pdf', makePdf([page])],
  ['a.txt', bytesOf(line)],
])('the words of %s, as written and folded to the letter', async (name, bytes) => {
  const { hash, mediaType } = await files.put(bytes, name);
  const { text, folded } = await wordsOfFile(files, { hash, mediaType });
  expect(text).toBe(line);
  expect(folded).toContain(' kinh phi doi ung cua cac ho  niem yet cong khai ');
  expect(folded).toHaveLength(text!.length + 2);
});

/** Stored once and read later: what the upload let through may still be without words for the reader of today. */
const unreadable: [string, MediaType, string, () => Uint8Array][] = [
  ['a scan', 'application/pdf', 'pdf-is-scan', () => makePdf([[{ text: '12', x: 9, y: 9 }]])],
  ['a .docx cut in half', docxMediaType, 'file-broken', () => makeWordFile().subarray(0, 300)],
  [
    'a PDF behind a password',
    'application/pdf',
    'file-encrypted',
    () =>
      makePdf([page], {
        trailer: '/Encrypt 20 0 R /ID [<00><00>]',
        objects: { 20: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>` },
      }),
  ],
  [
    'a .docx that unpacks to far more',
    docxMediaType,
    'file-bomb',
    () => makeWordFile(`<w:p>${' '.repeat(8_000_000)}</w:p>`),
  ],
  ['a text without a word', 'text/plain', 'file-has-no-text', () => bytesOf(' \n … \n')],
  ['a text beyond the limit', 'text/plain', 'text-too-long', () => bytesOf('chữ '.repeat(500_000))],
  ['a picture', 'image/png', 'file-has-no-text', () => bytesOf('PNG')],
];

test.each(unreadable)('%s has no words and says why', async (_, mediaType, refusal, make) => {
  const bytes = make();
  const held: FileStore = { ...files, get: async () => bytes };
  expect(await wordsOfFile(held, { hash: '0'.repeat(64), mediaType })).toEqual({ text: null, folded: null, refusal });
});

test('bytes that are not there just now are another try, not a file without words', async () => {
  const gone = { hash: '1'.repeat(64), mediaType: docxMediaType };
  await expect(wordsOfFile(files, gone)).rejects.toMatchObject({ code: 'file-not-found' });
});

test('a long text counts from its beginning, and each letter is one for the database too', () => {
  const long = wordsOfText(`😀 đầu ${'x'.repeat(fileLimits.searchedLetters)} cuoi`);
  expect(Array.from(long.text!)).toHaveLength(fileLimits.searchedLetters - 1);
  expect(long.text!.slice(0, 5)).toBe('  đầu');
  expect(Array.from(long.folded!)).toHaveLength(Array.from(long.text!).length + 2);
  expect(long.folded).not.toContain('cuoi');
});
