import { memo, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import type { PageCell } from '../../parts/figure-table.tsx';
import type { Typing } from '../../parts/typing.ts';
import { StateBadge } from '../../follow/parts/state-badge.tsx';
import type { WideRow as Row } from '../queries.server.ts';
import { wideText as text } from '../text.vi.ts';
import { ReadCell, TypedCell } from './wide-cell.tsx';
import styles from './wide-row.module.css';

interface WideRowProps {
  row: Row;
  at: number;
  columns: readonly PageCell[];
  /** Cells of the whole form, also those in parts that are not on the screen. */
  cellCount: number;
  /** Where the form of the unit is open to the reader. */
  typing: Typing | undefined;
  collectionId: number;
  mayCollect: boolean;
  /** The unit, or its place where that tells the rows apart. */
  name: string;
  /** The column where the reader stands in this row, and whether it is edited. */
  active: number | null;
  isEditing: boolean;
  /** Near the window: its cells are drawn. */
  isNear: boolean;
  isChosen: boolean;
  onChoose: (unitId: number, isChosen: boolean) => void;
  onSend: (unitId: number) => void;
}

/** A unit: who it is, how its form stands, its cells. Only what is near the window is drawn. */
export const WideRow = memo(function WideRow(props: WideRowProps) {
  const { row, at, columns, typing, active, isEditing, isNear } = props;
  return (
    <tr className={styles.row} data-index={at}>
      <RowHead {...props} />
      {isNear || active !== null ? (
        columns.map((cell, index) => {
          const column = index + 1;
          const shared = { row, cell, at: { row: at, column }, isActive: active === column };
          return typing ? (
            <TypedCell key={cell.position} {...shared} typing={typing} isEditing={isEditing && active === column} />
          ) : (
            <ReadCell key={cell.position} {...shared} />
          );
        })
      ) : (
        <td colSpan={columns.length} className={styles.far}>
          <span className="visually-hidden">{text.notDrawn}</span>
        </td>
      )}
    </tr>
  );
});

function RowHead(props: WideRowProps) {
  const { row, at, typing, collectionId, mayCollect, name, active, isChosen, onChoose, onSend } = props;
  const { unitId, unitName, state } = row;
  const tabIndex = active === 0 ? 0 : -1;
  const to = typing ? `/so-lieu/${collectionId}/${unitId}` : `/so-lieu/thu/${collectionId}/${unitId}`;
  const isSent = state === 'submitted' || state === 'accepted';
  return (
    <th scope="row" className={styles.head} data-row={at} data-column={0} data-active={active === 0 || undefined}>
      <div className={styles.who}>
        {typing ? (
          <input
            type="checkbox"
            className={styles.choice}
            tabIndex={tabIndex}
            checked={isChosen}
            aria-label={text.rowChoice(unitName)}
            onChange={(event) => onChoose(unitId, event.currentTarget.checked)}
          />
        ) : (
          <span className={styles.choice} />
        )}
        <div className={styles.words}>
          <Link to={to} className={styles.name} tabIndex={typing ? -1 : tabIndex} title={unitName}>
            {name}
          </Link>
          <div className={styles.state}>
            <StateBadge state={state} />
            {typing ? <Filled typing={typing} of={props.cellCount} /> : null}
            {typing ? (
              <button
                type="button"
                className={styles.send}
                tabIndex={-1}
                aria-label={text.sendOf(unitName)}
                onClick={() => onSend(unitId)}
              >
                {text.send}
              </button>
            ) : null}
            {isSent ? (
              <Link
                to={`/so-lieu/thu/${collectionId}/${unitId}`}
                className={styles.decide}
                tabIndex={-1}
                aria-label={mayCollect ? text.decideOf(unitName) : text.lookOf(unitName)}
              >
                {mayCollect ? text.decide : text.look}
              </Link>
            ) : null}
          </div>
        </div>
      </div>
    </th>
  );
}

function Filled({ typing, of }: { typing: Typing; of: number }) {
  const view = useSyncExternalStore(typing.subscribe, typing.view, typing.view);
  return <span className={styles.filled}>{text.filled(view.filled, of)}</span>;
}
