import type { MediaType } from './file-limits.ts';
export declare function sniffFile(bytes: Uint8Array, name: string): MediaType;
