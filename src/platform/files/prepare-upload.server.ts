import { inspectFile } from './file-jobs.server.ts';
import { extensionOf, type MediaType } from './file-limits.ts';
import { cleanFileName } from './file-name.ts';
import { preparePhoto } from './photo-jobs.server.ts';
import { isPictureUpload } from './picture-kind.ts';

export interface Incoming {
  bytes: Uint8Array;
  name: string;
}

/** An upload as the store keeps it. Nothing has been written yet. */
export interface PreparedUpload extends Incoming {
  mediaType: MediaType;
  picture: { width: number; height: number; small: Uint8Array } | null;
}

/** Pictures are drawn anew, everything else is looked into and kept as it came. */
export async function prepareUpload({ bytes, name }: Incoming): Promise<PreparedUpload> {
  if (!isPictureUpload(bytes, name)) {
    return { bytes, name: cleanFileName(name), mediaType: await inspectFile(bytes, name), picture: null };
  }
  const { bytes: drawn, mediaType, width, height, small } = await preparePhoto(bytes);
  return { bytes: drawn, name: pictureName(name, mediaType), mediaType, picture: { width, height, small } };
}

/** The name goes with what the picture has become. */
function pictureName(name: string, mediaType: string): string {
  const ending = mediaType === 'image/png' ? 'png' : 'jpg';
  const clean = cleanFileName(name);
  const extension = extensionOf(clean);
  if (extension === ending || (ending === 'jpg' && extension === 'jpeg')) return clean;
  return cleanFileName(`${extension === '' ? clean : clean.slice(0, -extension.length - 1)}.${ending}`);
}
