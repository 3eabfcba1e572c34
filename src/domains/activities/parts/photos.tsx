import { text } from '../text.vi.ts';
import styles from './entry.module.css';

/** Photos open by the id of the row that holds them, so that the policy decides. */
export function Photos({ photos, heading }: { photos: readonly { id: number }[]; heading: string }) {
  return (
    <ul className={styles.thumbs}>
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <a href={`/hoat-dong/anh/${photo.id}`}>
            <img src={`/hoat-dong/anh/${photo.id}?co=nho`} alt={text.page.photo(index + 1, heading)} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  );
}
