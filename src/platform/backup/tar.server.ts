import { type FileHandle, open } from 'node:fs/promises';
import { block, fillingOf, readTarHeader, tarHeader } from './tar-header.ts';
import { Unfit } from './unfit.ts';

export interface Member {
  name: string;
  bytes: Buffer;
}

/** No member is larger: a part of a table is some megabytes, a stored file 25 at the most. */
const largestMember = 256 * 1024 * 1024;

/** Appends members to an open file; `end` writes what closes a tar. */
export function tarWriter(file: FileHandle, at: Date) {
  return {
    async add(name: string, bytes: Uint8Array): Promise<void> {
      await file.appendFile(tarHeader(name, bytes.length, at));
      await file.appendFile(bytes);
      await file.appendFile(Buffer.alloc(fillingOf(bytes.length)));
    },
    end: () => file.appendFile(Buffer.alloc(2 * block)),
  };
}

/** The members in their order, one in memory at a time. Throws Unfit at the first byte that is not as it was written. */
export async function* readTar(path: string): AsyncGenerator<Member> {
  const file = await open(path, 'r');
  try {
    for (let isFirst = true; ; isFirst = false) {
      const header = readTarHeader(await take(file, block, isFirst), isFirst);
      if (header === null) return await expectEnd(file);
      if (!(header.size >= 0 && header.size <= largestMember)) throw new Unfit('damaged', header.name);
      const bytes = await take(file, header.size, false);
      const filling = await take(file, fillingOf(header.size), false);
      if (filling.some((byte) => byte !== 0)) throw new Unfit('damaged', header.name);
      yield { name: header.name, bytes };
    }
  } finally {
    await file.close();
  }
}

async function take(file: FileHandle, size: number, isFirst: boolean): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  for (let filled = 0; filled < size;) {
    const { bytesRead } = await file.read(bytes, filled, size - filled);
    if (bytesRead === 0) throw new Unfit(isFirst ? 'not-a-backup' : 'cut-off', '');
    filled += bytesRead;
  }
  return bytes;
}

/** A second block of zeros and nothing after it. */
async function expectEnd(file: FileHandle): Promise<void> {
  const last = await take(file, block, false);
  const { bytesRead } = await file.read(Buffer.alloc(1), 0, 1);
  if (bytesRead > 0 || last.some((byte) => byte !== 0)) throw new Unfit('damaged', '');
}
