import styles from './form-preview.module.css';

export interface PreviewCell {
  position: number;
  section: string;
  label: string;
  help: string | null;
  unit: string;
  isRequired: boolean;
}

/** A form as the unit sees it that fills it in: sections, numbered cells, units of measure, help. */
export function FormPreview({ cells }: { cells: readonly PreviewCell[] }) {
  return (
    <ol className={styles.cells}>
      {cells.map((cell, at) => (
        <li key={cell.position}>
          {cell.section !== '' && cell.section !== cells[at - 1]?.section ? (
            <p className={styles.section}>{cell.section}</p>
          ) : null}
          <div className={styles.row}>
            <div>
              <p>
                <span className={styles.position}>{cell.position}.</span> {cell.label}
                {cell.isRequired ? (
                  <span aria-hidden className={styles.required}>
                    {' *'}
                  </span>
                ) : null}
              </p>
              {cell.help ? <p className={styles.help}>{cell.help}</p> : null}
            </div>
            <div className={styles.box}>{cell.unit}</div>
          </div>
        </li>
      ))}
    </ol>
  );
}
