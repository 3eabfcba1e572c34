import { IconAlertTriangle, IconBan, IconCheck, IconClock, IconNote } from '@tabler/icons-react';
import { memo, useState, useSyncExternalStore } from 'react';
import type { CellValue } from '../entry/rules.ts';
import { entryText as text } from '../entry/text.vi.ts';
import type { FigureBefore } from '../page/before/queries.server.ts';
import type { CountedLine } from '../page/queries.server.ts';
import { CellName } from './cell-name.tsx';
import { EntryDetails } from './entry-details.tsx';
import { FigureShown, figureSaid } from './figure-shown.tsx';
import type { PageCell } from './figure-table.tsx';
import styles from './entry-row.module.css';
import type { Typing } from './typing.ts';

export interface EntryRowProps {
  cell: PageCell;
  typing: Typing;
  counted: CountedLine | undefined;
  last: FigureBefore | undefined;
  lastYear: FigureBefore | undefined;
  remark: string | undefined;
  /** As it was sent, where this is a correction. */
  sent: CellValue | undefined;
  /** What the checks of the form say. */
  says: readonly (string | null)[];
  /** Once sending was tried, what is missing is marked. */
  isTried: boolean;
  address: string;
  unitId: number;
}

/** One cell: typed, marked not applicable, explained. It alone is drawn anew when it changes. */
export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { cell, typing, counted, remark, sent, says, isTried, address } = props;
  const { position, label, scale } = cell;
  const draft = useSyncExternalStore(
    typing.subscribe,
    () => typing.draft(position),
    () => typing.draft(position),
  );
  const faultKey = () => typing.faultsAt(position);
  const faults = useSyncExternalStore(typing.subscribe, faultKey, faultKey).split(' ').filter(Boolean);
  const [open, setOpen] = useState<'note' | 'records' | null>(null);
  const toggle = (which: 'note' | 'records') => setOpen((now) => (now === which ? null : which));
  const messages = faultWords(faults, { scale, says });
  const isBad = messages.length > 0 || faults.includes('conflict');
  const isMissing = isTried && faults.includes('missing');
  const figure = typing.figure(position);
  const isExplaining = counted !== undefined && figure.value !== null && figure.value !== counted.value;
  const isChanged = sent !== undefined && (sent.value !== figure.value || sent.notApplicable !== figure.notApplicable);
  return (
    <>
      <tr className={styles.row} data-bad={isBad || undefined} data-missing={isMissing || undefined}>
        <th scope="row" className={styles.name}>
          <CellName
            {...{ cell, counted, remark }}
            unitId={props.unitId}
            isOpen={open === 'records'}
            onRecords={() => toggle('records')}
          />
        </th>
        <td className={styles.unit}>{cell.unit}</td>
        <td className={styles.now}>
          <input
            className={styles.input}
            data-cell={position}
            data-counted={(counted !== undefined && !isExplaining && !draft.notApplicable) || undefined}
            inputMode={scale > 0 ? 'decimal' : 'numeric'}
            autoComplete="off"
            enterKeyHint="next"
            maxLength={40}
            aria-label={text.value(label, cell.unit)}
            aria-invalid={isBad || undefined}
            aria-describedby={`loi-${position}`}
            placeholder={draft.notApplicable ? text.notApplicable : undefined}
            value={draft.words}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => typing.type(position, event.currentTarget.value)}
            onBlur={() => typing.leave(position)}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const key = event.key.toLowerCase();
              if (key !== 'k' && key !== 'g') return;
              event.preventDefault();
              if (key === 'k') typing.toggleNotApplicable(position);
              else setOpen('note');
            }}
          />
          {isChanged ? <span className={styles.sent}>{text.sentBefore(figureSaid(sent, scale))}</span> : null}
        </td>
        <td className={styles.before} data-label={text.last}>
          <FigureShown cell={props.last} scale={scale} />
        </td>
        <td className={styles.before} data-label={text.lastYear} data-side="year">
          <FigureShown cell={props.lastYear} scale={scale} />
        </td>
        <td className={styles.tools}>
          <div>
            <button
              type="button"
              className={styles.tool}
              tabIndex={-1}
              aria-pressed={draft.notApplicable}
              aria-label={text.setNotApplicable(label)}
              title={text.notApplicableShort}
              onClick={() => typing.toggleNotApplicable(position)}
            >
              <IconBan size={18} aria-hidden />
            </button>
            <button
              type="button"
              className={styles.tool}
              tabIndex={-1}
              aria-expanded={open === 'note' || isExplaining}
              data-filled={draft.note !== '' || undefined}
              aria-label={text.writeNote(label)}
              title={draft.note || text.note}
              onClick={() => toggle('note')}
            >
              <IconNote size={18} aria-hidden />
            </button>
            <CellState state={draft.state} isTyped={draft.version > 0} isBad={isBad} />
          </div>
        </td>
      </tr>
      {open || isExplaining || messages.length > 0 || draft.over || draft.note !== '' ? (
        <tr className={styles.more}>
          <td colSpan={6}>
            <EntryDetails
              {...{ cell, draft, typing, messages, address, open }}
              counted={isExplaining ? counted : undefined}
            />
          </td>
        </tr>
      ) : null}
    </>
  );
});

function CellState({ state, isTyped, isBad }: { state: string; isTyped: boolean; isBad: boolean }) {
  if (isBad || state === 'invalid' || state === 'conflict')
    return <IconAlertTriangle size={18} aria-hidden className={styles.bad} />;
  if (state === 'saved' && !isTyped) return <span className={styles.saved} />;
  const Icon = state === 'saved' ? IconCheck : IconClock;
  return (
    <span className={state === 'saved' ? styles.saved : styles.waiting}>
      <Icon size={18} aria-hidden />
      <span className="visually-hidden">{state === 'saved' ? text.saved : text.waiting}</span>
    </span>
  );
}

/** What is wrong with a cell, from what Typing.faultsAt says of it. */
export function faultWords(
  faults: readonly string[],
  { scale, says }: { scale: number; says: readonly (string | null)[] },
): string[] {
  return faults.flatMap((fault) => {
    if (fault === 'invalid') return [scale > 0 ? text.invalid : text.invalidWhole];
    return fault.startsWith('check:') ? [says[Number(fault.slice(6))] ?? text.check] : [];
  });
}
