import { Link } from 'react-router';
import type { Theme } from '../year/queries.server.ts';
import { yearText as text } from '../year/text.vi.ts';
import styles from './year-items.module.css';

/** The theme of the year, above what is done under it. */
export function ThemeLine({ year, theme }: { year: number; theme: Theme | null }) {
  if (theme === null) return null;
  return (
    <p className={styles.theme}>
      <span>{text.themeLine(year)}</span>
      <Link to="/hoat-dong/ke-hoach-nam">{theme.theme}</Link>
    </p>
  );
}
