import type { MediaType } from './file-limits.ts';

/** What the row in platform.file keeps. `hash` is the lower-case sha-256 of the bytes, `size` in bytes. */
export interface StoredFile {
  hash: string;
  size: number;
  mediaType: MediaType;
  name: string;
}

export interface FileStore {
  put: (bytes: Uint8Array, name: string) => Promise<StoredFile>;
  get: (hash: string) => Promise<Uint8Array>;
  stream: (hash: string) => Promise<ReadableStream<Uint8Array>>;
}
export declare function openFileStore(folder: string): FileStore;
