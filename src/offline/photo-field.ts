import type { Entry } from '#platform/outbox/entry.ts';
import { withoutPhoto, withPhoto } from '#platform/outbox/entry.ts';
import type { AccountStore } from '#platform/outbox/store.ts';
import { newOnce } from '#web/once.ts';
import { shrinkPhoto } from '#web/shrink-photo.ts';
import { icon, make } from './element.ts';
import { text } from './text.vi.ts';

interface PhotoFieldProps {
  store: AccountStore;
  entry: Entry;
  /** Sees to it that the entry lies in the store before its first photo does. */
  keep(): Promise<void>;
  failed(error: unknown): void;
}

/** Photos are kept on the device as soon as they are chosen, small enough for a weak line. */
export function photoField({ store, entry, keep, failed }: PhotoFieldProps): HTMLElement {
  const thumbs = make('ul', { class: 'thumbs' });
  const show = async (now: Entry | null) => thumbs.replaceChildren(...(await thumbsOf(store, now ?? entry, drop)));
  const drop = (photoId: string) => {
    store
      .change(entry.id, (now) => withoutPhoto(now, photoId) ?? undefined)
      .then(show)
      .catch(failed);
  };
  const add = async (files: readonly File[]) => {
    await keep();
    for (const file of files) {
      const bytes = await shrinkPhoto(file);
      const photo = { id: newOnce(), name: bytes.name };
      await show(await store.addPhoto(entry.id, { id: photo.id, bytes }, (now) => withPhoto(now, photo)));
    }
  };
  const input = make('input', {
    ...{ type: 'file', accept: 'image/*', multiple: true, id: 'o-photos', 'aria-describedby': 'o-photos-hint' },
    onchange: (event) => {
      const chosen = event.currentTarget as HTMLInputElement;
      add([...(chosen.files ?? [])]).catch(failed);
      chosen.value = '';
    },
  });
  show(entry).catch(failed);
  return make(
    'div',
    { class: 'field', 'data-path': 'photos' },
    make('label', { class: 'camera', for: 'o-photos' }, icon('camera'), text.form.photos, input),
    make('p', { class: 'hint', id: 'o-photos-hint' }, text.form.photosHint),
    thumbs,
  );
}

async function thumbsOf(store: AccountStore, entry: Entry, drop: (photoId: string) => void): Promise<HTMLElement[]> {
  const items = entry.photos.map(async ({ id }, index) => {
    const bytes = await store.bytesOf(id);
    const words = text.form.removePhoto(index + 1);
    const button = make('button', { type: 'button', class: 'quiet', onclick: () => drop(id) }, words);
    return make('li', {}, bytes ? pictureOf(bytes, text.form.photo(index + 1)) : null, button);
  });
  return Promise.all(items);
}

function pictureOf(bytes: Blob, alt: string): HTMLImageElement {
  const address = URL.createObjectURL(bytes);
  return make('img', { src: address, alt, onload: () => URL.revokeObjectURL(address) });
}
