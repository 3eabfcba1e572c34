import { filesOf } from '#platform/command/request.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import { storePhotos } from '#platform/files/photos.server.ts';
import type { OfficeSystem } from '#domains/tables.ts';

/** Puts the photos of a form into the store, before the command that names them. The one place where photos come in. */
export async function storeFormPhotos(system: OfficeSystem, form: FormData) {
  const uploads = filesOf(form, 'photos').map(async (file) => ({ bytes: await file.bytes(), name: file.name }));
  return atFileField('photos', async () => storePhotos(system.files, await Promise.all(uploads)));
}
