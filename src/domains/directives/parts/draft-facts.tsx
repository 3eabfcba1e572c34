import { IconAlertTriangle } from '@tabler/icons-react';
import { memo } from 'react';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Doubt } from '../drafts/rules.ts';
import type { ReadingDraft } from '../page/queries.server.ts';
import { readText as text } from '../page/text.vi.ts';
import { cadenceText, clauseLabel, dueSourceText } from '../text.vi.ts';
import styles from './draft-card.module.css';
import { lineId } from './places.ts';

/** Who, what comes out of it, until when; what is missing stands in the place where it belongs. */
export const DraftFacts = memo(function DraftFacts({ draft }: { draft: ReadingDraft }) {
  const leads = [...draft.groupWords.map((group) => group.words), ...draft.units.map((unit) => unit.name)].join('; ');
  const lacks = (part: 'units' | 'product' | 'due') => <span className={styles.lacks}>{text.missing[part]}</span>;
  return (
    <dl className={styles.facts}>
      <dt>{text.leads}</dt>
      <dd>
        {draft.missing.includes('units') ? lacks('units') : leads}
        {draft.unitCount > 1 ? ` (${text.unitCount(draft.unitCount)})` : null}
      </dd>
      {draft.supports.length > 0 ? (
        <>
          <dt>{text.supports}</dt>
          <dd>{draft.supports.map((unit) => unit.name).join('; ')}</dd>
        </>
      ) : null}
      <dt>{text.product}</dt>
      <dd>{draft.product ?? lacks('product')}</dd>
      <dt>{text.due}</dt>
      <dd>
        {draft.due === null ? lacks('due') : formatDay(draft.due)}
        {draft.cadence ? `, ${cadenceText(draft.cadence)}` : null}
        <span className={styles.source} data-source={draft.dueSource}>
          {dueSourceText[draft.dueSource]}
        </span>
      </dd>
    </dl>
  );
});

/** What to look at before accepting. */
export function Doubted({ doubt }: { doubt: Doubt }) {
  return (
    <p className={styles.doubt}>
      <IconAlertTriangle size={18} aria-hidden />
      <span>{text.doubtful(doubt)}</span>
    </p>
  );
}

/** How the reader came to this task, with the way to the clause that says who. */
export const Reason = memo(function Reason({
  draft,
  onShow,
}: {
  draft: ReadingDraft;
  onShow: (place: string) => void;
}) {
  const { lead, reason } = draft;
  const words = text.reasons[reason];
  if (words === undefined) return null;
  if (lead === null) return <p className={styles.reason}>{words}.</p>;
  const clause = text.ofClause(clauseLabel(lead.clause));
  return (
    <p className={styles.reason}>
      {words}{' '}
      {lead.line === null ? (
        clause
      ) : (
        <button type="button" className={styles.clause} onClick={() => onShow(lineId(lead.line!))}>
          {clause}
        </button>
      )}
      .
    </p>
  );
});
