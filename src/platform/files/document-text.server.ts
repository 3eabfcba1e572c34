import type { MediaType } from './file-limits.ts';
export declare function documentText(bytes: Uint8Array, mediaType: MediaType): Promise<string>;
