import { filesOf } from '#platform/command/request.server.ts';
import type { OfficeSystem } from '#domains/tables.ts';

/** Puts the photos of a form into the store, before the command that names them. The one place where photos come in. */
export function storePhotos(system: OfficeSystem, form: FormData) {
  return Promise.all(
    filesOf(form, 'photos').map(async (file) => system.files.put(new Uint8Array(await file.arrayBuffer()), file.name)),
  );
}
