import { Refusal } from '#platform/refusal.ts';

import { nameFile } from './name-refusal.ts';
import type { Incoming } from './prepare-upload.server.ts';
import { isPictureUpload } from './picture-kind.ts';
import type { FileStore, StoredFile, StoredPicture } from './store.server.ts';

export interface StoredPhoto extends StoredFile {
  mediaType: 'image/jpeg' | 'image/png';
  picture: StoredPicture;
}

/**
 * Where only a photo will do. Stores it upright, at most 1600 pixels long, without metadata, with a small one beside it.
 * Refuses anything else with the photo codes; nothing is written then.
 */
export async function storePhoto(files: FileStore, bytes: Uint8Array, name: string): Promise<StoredPhoto> {
  const [photo] = await storePhotos(files, [{ bytes, name }]);
  return photo!;
}

/** Photos that belong together: when one is refused, none is written. */
export async function storePhotos(files: FileStore, uploads: readonly Incoming[]): Promise<StoredPhoto[]> {
  const other = uploads.find(({ bytes, name }) => !isPictureUpload(bytes, name));
  if (other) throw nameFile(new Refusal('photo-not-a-picture'), other.name);
  return (await files.putAll(uploads)) as StoredPhoto[];
}
