import type { Figures, Grouping } from '../figures/rules.ts';
import { figureText } from '../text.vi.ts';
import { FigureLink } from './words-shown.tsx';
import styles from './figure-table.module.css';

interface FigureTableProps {
  reportId: number;
  caption: string;
  by: Grouping;
  measures: { code: string; name: string }[];
  groups: { code: string; name: string }[];
  figures: Figures;
  /** Of the last period, by measure, for the whole. */
  previous: Record<string, string> | null;
  previousLabel: string | null;
}

/** Groups down, measures across; every number leads to its records. It scrolls by itself where the screen is narrow. */
export function FigureTable({ reportId, caption, by, measures, groups, figures, ...before }: FigureTableProps) {
  const cells = (group: string) =>
    measures.map(({ code }) => (
      <td key={code}>
        <FigureLink figures={figures} reportId={reportId} measure={code} group={group} />
      </td>
    ));
  return (
    // What scrolls must be reached by keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.frame} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{figureText[by]}</th>
            {measures.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.code}>
              <th scope="row">{group.name}</th>
              {cells(group.code)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{figureText.whole}</th>
            {cells('')}
          </tr>
          {before.previous && before.previousLabel ? (
            <tr className={styles.before}>
              <th scope="row">{before.previousLabel}</th>
              {measures.map(({ code }) => (
                <td key={code}>{before.previous?.[code] ?? '–'}</td>
              ))}
            </tr>
          ) : null}
        </tfoot>
      </table>
    </section>
  );
}
