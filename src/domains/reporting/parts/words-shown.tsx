import { Link } from 'react-router';
import { type Figures, figureOf } from '../figures/rules.ts';
import { figureWords, partsOf } from '../sections/rules.ts';
import { unknownFigure } from '../text.vi.ts';
import styles from './words-shown.module.css';

/** A number that leads to the records behind it; what nobody counts is said in words. */
export function FigureLink(props: { figures: Figures; reportId: number; measure: string; group: string }) {
  const { figures, reportId, measure, group } = props;
  const value = figureOf(figures, measure, group);
  if (value === null) return <span className={styles.unknown}>{unknownFigure}</span>;
  const of = group === '' ? '' : `?nhom=${group}`;
  return (
    <Link className={styles.figure} to={`/bao-cao/${reportId}/so-lieu/${measure}${of}`}>
      {figureWords(value, unknownFigure)}
    </Link>
  );
}

/** Words as the paper has them: a line a paragraph, numbers in place of tokens. */
export function WordsShown({ words, figures, reportId }: { words: string; figures: Figures; reportId: number }) {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return (
    <div className={styles.words}>
      {lines.map((line, at) => (
        // Lines have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <p key={at} data-item={/^\s*[-–+]\s/u.test(line) || undefined}>
          {partsOf(line).map((part, place) =>
            'text' in part ? (
              part.text
            ) : (
              // oxlint-disable-next-line react/no-array-index-key
              <FigureLink key={place} figures={figures} reportId={reportId} measure={part.measure} group={part.group} />
            ),
          )}
        </p>
      ))}
    </div>
  );
}
