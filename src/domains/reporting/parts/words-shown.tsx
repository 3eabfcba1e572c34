import { Link } from 'react-router';
import { type Figures, figureOf } from '../figures/rules.ts';
import { ReportedTables } from '../reported/parts/reported-table.tsx';
import { isReported, numberWords, shownNumber, tableLine, tableNamed } from '../reported/rules.ts';
import { type FigureName, figureWords, partsOf } from '../sections/rules.ts';
import { unknownFigure } from '../text.vi.ts';
import styles from './words-shown.module.css';

/** A number that leads to the records behind it; what nobody counts is said in words. */
export function FigureLink(props: { figures: Figures; reportId: number; measure: string; group: string }) {
  const { figures, reportId, measure, group } = props;
  if (isReported({ measure })) return <ReportedNumber figures={figures} name={{ measure, group }} />;
  const value = figureOf(figures, measure, group);
  if (value === null) return <span className={styles.unknown}>{unknownFigure}</span>;
  const of = group === '' ? '' : `?nhom=${group}`;
  return (
    <Link className={styles.figure} to={`/bao-cao/${reportId}/so-lieu/${measure}${of}`}>
      {figureWords(value, unknownFigure)}
    </Link>
  );
}

/** A number of the forms leads to its explanation; of a period that is not complete it never stands alone. */
function ReportedNumber({ figures, name }: { figures: Figures; name: FigureName }) {
  const { words, note, to, isKnown } = shownNumber(figures.reported, name);
  if (to === null || !isKnown) return <span className={styles.unknown}>{words}</span>;
  return (
    <>
      <Link className={styles.figure} to={to}>
        {words}
      </Link>
      {note === null ? null : <small className={styles.note}> ({note})</small>}
    </>
  );
}

/** Words as the paper has them: a line a paragraph, numbers in place of tokens. */
export function WordsShown({ words, figures, reportId }: { words: string; figures: Figures; reportId: number }) {
  const lines = words.split('\n').filter((line) => line.trim() !== '');
  return (
    <div className={styles.words}>
      {lines.map((line, at) => {
        const table = tableLine(line);
        // Lines have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        if (table) return <ReportedTables key={at} all={figures.reported} name={table} />;
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at} data-item={/^\s*[-–+]\s/u.test(line) || undefined}>
            {partsOf(line).map((part, place) =>
              'text' in part ? (
                part.text
              ) : tableNamed(part) ? (
                numberWords(figures, part)
              ) : (
                // oxlint-disable-next-line react/no-array-index-key
                <FigureLink
                  key={place}
                  figures={figures}
                  reportId={reportId}
                  measure={part.measure}
                  group={part.group}
                />
              ),
            )}
          </p>
        );
      })}
    </div>
  );
}
