/** What the system takes in. Sizes in bytes; `inflated…` concern what is packed in a .docx or PDF. */
export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  textBytes: 2 * 1024 * 1024,
  inflatedBytes: 100 * 1024 * 1024,
  inflatedRatio: 200,
  entries: 2000,
  readMs: 10_000,
  photoBytes: 15 * 1024 * 1024,
  photoPixels: 50_000_000,
  photoMs: 15_000,
  /** Longest side in pixels: of the picture as it is kept, and of the small one for lists. */
  photoSide: 1600,
  smallSide: 320,
  imageBytes: 256 * 1024 * 1024,
  pdfPages: 300,
  pdfMs: 30_000,
  nameLength: 200,
  /** Of an attached file, from its beginning: what search looks into (some 150 pages). */
  searchedLetters: 300_000,
};

export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type MediaType =
  | typeof docxMediaType
  | 'text/plain'
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp';

/** The part of a path after its last dot, in lower case; '' without one. */
export function extensionOf(name: string): string {
  return /\.([^.\\/]*)$/u.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

export type FileRefusalCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-not-accepted'
  | 'file-type-mismatch'
  | 'file-has-macros'
  | 'file-broken'
  | 'file-encrypted'
  | 'file-bomb'
  | 'file-has-no-text'
  | 'file-not-found'
  | 'photo-too-large'
  | 'photo-too-many-pixels'
  | 'photo-not-a-picture'
  | 'photo-is-heic'
  | 'photo-kind-not-accepted'
  | 'photo-broken'
  | 'pdf-is-scan'
  | 'pdf-too-many-pages'
  | 'pdf-too-heavy'
  | 'pdf-has-programs'
  | 'text-encoding-unknown'
  | 'text-too-long'
  | 'documents-busy';
