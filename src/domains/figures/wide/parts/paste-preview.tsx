import { ConfirmDialog } from '#web/confirm-dialog.tsx';
import { FigureShown } from '../../parts/figure-shown.tsx';
import type { PageCell } from '../../parts/figure-table.tsx';
import type { PastedCell, PastePlan } from '../paste/rules.ts';
import { pasteText as text } from '../text.vi.ts';
import type { Sheet } from './sheet.ts';
import styles from './paste-preview.module.css';

interface PastePreviewProps {
  plan: PastePlan | null;
  cells: readonly PageCell[];
  sheet: Sheet;
  nameOf: (unitId: number) => string;
  onFill: (cells: readonly PastedCell[]) => void;
  onClose: () => void;
}

const mostLines = 60;

/** Before anything changes: each cell as it is and as it will be, and what has no place or cannot be read. */
export function PastePreview({ plan, cells, sheet, nameOf, onFill, onClose }: PastePreviewProps) {
  const changes = plan?.cells.filter((cell) => isChange(sheet, cell)) ?? [];
  const refused = plan?.refused ?? [];
  const isMarked = refused.some((one) => one.cell !== null);
  const unitCount = new Set(changes.map((one) => one.unitId)).size;
  const same = (plan?.cells.length ?? 0) - changes.length;
  return (
    <ConfirmDialog
      opened={plan !== null}
      title={text.title(changes.length, unitCount)}
      confirm={text.fill(changes.length)}
      cancel={text.cancel}
      onClose={onClose}
      onConfirm={() => onFill(changes)}
      body={
        <>
          {same > 0 ? <p>{text.same(same)}</p> : null}
          {refused.length > 0 ? (
            <>
              <p className={styles.refused}>{text.refused(refused.length)}</p>
              <ul className={styles.list}>
                {refused.slice(0, mostLines).map((one) => (
                  <li key={`${one.row} ${one.column}`}>
                    {text.place(one.row, one.column)} (“{one.words}”): {text.faults[one.why]}
                  </li>
                ))}
                {refused.length > mostLines ? <li>{text.more(refused.length - mostLines)}</li> : null}
              </ul>
              {isMarked ? <p>{text.marked}</p> : null}
            </>
          ) : null}
          {changes.length > 0 ? <Changes {...{ changes, cells, sheet, nameOf }} /> : null}
        </>
      }
    />
  );
}

function Changes(props: { changes: readonly PastedCell[] } & Pick<PastePreviewProps, 'cells' | 'sheet' | 'nameOf'>) {
  const { changes, cells, sheet, nameOf } = props;
  return (
    <>
      <table className={styles.table}>
        <caption>{text.changes}</caption>
        <thead>
          <tr>
            <th scope="col">{text.cell}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostLines).map((one) => {
            const cell = cells[one.position - 1]!;
            const after = one.notApplicable ? (
              <FigureShown cell={{ value: null, notApplicable: true }} scale={0} />
            ) : (
              one.words
            );
            return (
              <tr key={`${one.unitId} ${one.position}`}>
                <th scope="row">
                  {nameOf(one.unitId)}
                  <small>{cell.label}</small>
                </th>
                <td>
                  <FigureShown cell={sheet.of(one.unitId)?.figure(one.position)} scale={cell.scale} />
                </td>
                <td>{after}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {changes.length > mostLines ? <p>{text.more(changes.length - mostLines)}</p> : null}
    </>
  );
}

function isChange(sheet: Sheet, { unitId, position, words, notApplicable }: PastedCell): boolean {
  const draft = sheet.of(unitId)?.draft(position);
  return draft !== undefined && (draft.words !== words || draft.notApplicable !== notApplicable);
}
