import { archiveName, type Packed, zipStream } from '#platform/export/zip.server.ts';
import type { Example } from './queries.server.ts';
import { readme } from './text.vi.ts';

/** The pairs of the corpus, NAME.txt and NAME.json, with a page that says what to look at first. */
export function exampleArchive(examples: readonly Example[], at: Date): ReadableStream<Uint8Array> {
  const file = (name: string, words: string): Packed => ({ name, open: async () => new Blob([words]).stream() });
  return zipStream(
    [
      file('README.txt', readme),
      ...examples.flatMap(({ id, heading, text, notes }) => {
        // Two bodies may use one symbol: the number of the row tells them apart.
        const name = `${heading.symbol.replaceAll('/', '-')} ${heading.issuedOn} ${id}`;
        return [
          file(archiveName(name, '.txt'), text),
          file(archiveName(name, '.json'), `${JSON.stringify(notes, null, 2)}\n`),
        ];
      }),
    ],
    at,
  );
}
