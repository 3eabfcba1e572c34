import { FileField } from '#web/file-field.tsx';
import { CheckField } from '#web/fields.tsx';
import { shrinkPhoto } from '#web/shrink-photo.ts';
import { text } from '../text.vi.ts';
import styles from './entry.module.css';

/** Photos to add, and those sent before with a box to take each away. */
export function PhotoFields({ kept }: { kept: readonly { id: number }[] }) {
  return (
    <>
      {kept.length > 0 ? (
        <fieldset className={styles.serves}>
          <legend>{text.form.keptPhotos}</legend>
          <ul className={styles.thumbs}>
            {kept.map((photo, index) => (
              <li key={photo.id}>
                <img src={`/hoat-dong/anh/${photo.id}`} alt="" loading="lazy" />
                <CheckField name="removePhotoIds[]" value={String(photo.id)} label={text.form.removePhoto(index + 1)} />
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      <FileField
        name="photos"
        label={text.form.photos}
        hint={text.form.photosHint}
        accept="image/jpeg,image/png,image/webp"
        multiple
        prepare={shrinkPhoto}
      />
    </>
  );
}
