/** What the system takes in. Sizes in bytes; `inflated…` concern the zip container of a .docx. */
export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  textBytes: 2 * 1024 * 1024,
  inflatedBytes: 100 * 1024 * 1024,
  inflatedRatio: 200,
  entries: 2000,
  readMs: 10_000,
  nameLength: 200,
};

export const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export type MediaType =
  | typeof docxMediaType
  | 'text/plain'
  | 'application/pdf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/webp';

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
  | 'text-encoding-unknown'
  | 'text-too-long'
  | 'documents-busy';
