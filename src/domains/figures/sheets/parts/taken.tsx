import { figureWords } from '../../entry/rules.ts';
import { entryText } from '../../entry/text.vi.ts';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { TakenUnit } from '../taking/commands.server.ts';
import type { TakingPreview, UnitPreview } from '../taking/queries.server.ts';
import { takingText as text } from '../text.vi.ts';
import styles from './taken.module.css';

interface TakenProps {
  preview: TakingPreview;
  taken: readonly TakenUnit[];
  linkOf: (unitId: number) => string;
}

/** What became of it: kept, left because somebody else typed meanwhile, refused; and where to go on. */
export function Taken({ preview, taken, linkOf }: TakenProps) {
  const words = useRefusalWords();
  const kept = taken.reduce((sum, { result }) => sum + (result?.saved.length ?? 0), 0);
  const unitOf = (id: number) => preview.units.find(({ unitId }) => unitId === id);
  const single = taken.length === 1 ? taken[0] : undefined;
  return (
    <Stack>
      <Notice tone={kept > 0 ? 'success' : 'warning'} title={text.kept(kept, taken.length)}>
        <p>{text.notSentYet}</p>
        {single ? <LinkButton to={linkOf(single.unitId)}>{text.open}</LinkButton> : null}
      </Notice>
      {taken.map(({ unitId, result, refusal }) => (
        <Fragment key={unitId}>
          {refusal ? (
            <Notice tone="danger" title={unitOf(unitId)?.unitName ?? ''}>
              {words(refusal.code, refusal.details)}
            </Notice>
          ) : null}
          {result && result.conflicts.length > 0 ? (
            <Conflicts unit={unitOf(unitId)} conflicts={result.conflicts} />
          ) : null}
        </Fragment>
      ))}
      {single ? null : (
        <Section title={text.openTitle}>
          <ul className={styles.units}>
            {taken.map(({ unitId, result }) => (
              <li key={unitId}>
                <Link to={linkOf(unitId)}>{unitOf(unitId)?.unitName}</Link>
                <span>{text.keptCells(result?.saved.length ?? 0)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Stack>
  );
}

type Conflict = NonNullable<TakenUnit['result']>['conflicts'][number];

function Conflicts({ unit, conflicts }: { unit: UnitPreview | undefined; conflicts: readonly Conflict[] }) {
  return (
    <Notice tone="warning" title={text.conflicts(conflicts.length, unit?.unitName ?? '')}>
      <ul className={styles.conflicts}>
        {conflicts.map(({ position, value, notApplicable, byName }) => {
          const change = unit?.changes.find((one) => one.position === position);
          const said = (cell: { value: number | null; notApplicable: boolean }) =>
            cell.notApplicable
              ? entryText.notApplicable
              : cell.value === null
                ? entryText.empty
                : figureWords(cell.value, change?.scale ?? 0);
          return (
            <li key={position}>
              <strong>{text.numbered(position, change?.label ?? '')}:</strong>{' '}
              {text.conflict(byName, said({ value, notApplicable }), change ? said(change.after) : '')}
            </li>
          );
        })}
      </ul>
      <p>{text.conflictHint}</p>
    </Notice>
  );
}
