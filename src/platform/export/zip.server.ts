import { Zip, ZipPassThrough } from 'fflate';

export interface Packed {
  /** A path inside the archive, '01 Giấy mời.docx'. */
  name: string;
  open(): Promise<ReadableStream<Uint8Array>>;
}

/**
 * An archive as it is read: one file after the other, never more than a piece of one in memory. Nothing is squeezed: what
 * offices pack (docx, PDF, pictures) is squeezed already. Ends with an error when a file cannot be read to its end.
 */
export function zipStream(files: readonly Packed[], at: Date): ReadableStream<Uint8Array> {
  const pieces = packed(files, at);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

async function* packed(files: readonly Packed[], at: Date): AsyncGenerator<Uint8Array, undefined> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    if (piece.length > 0) ready.push(piece);
  });
  function* drained() {
    const pieces = ready;
    ready = [];
    yield* pieces;
  }
  for (const { name, open } of files) {
    const entry = new ZipPassThrough(name);
    entry.mtime = at;
    zip.add(entry);
    for await (const piece of await open()) {
      entry.push(piece);
      yield* drained();
    }
    entry.push(new Uint8Array(), true);
    yield* drained();
  }
  zip.end();
  yield* drained();
  return undefined;
}

/** A name that every system takes: no path, nothing that Windows refuses, not too long; the ending stays. */
export function archiveName(words: string, ending: string): string {
  const plain = words
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[. ]+$/u, '');
  return `${plain.slice(0, 100).trimEnd() || '_'}${ending}`;
}
