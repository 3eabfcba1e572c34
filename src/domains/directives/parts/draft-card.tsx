import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { memo } from 'react';
import { useFetcher } from 'react-router';
import { Notice } from '#web/notice.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import type { FormAnswer } from '#web/sending.ts';
import { StatusBadge } from '#web/status-badge.tsx';
import { sectionOf } from '../drafts/rules.ts';
import type { ReadingDraft as Card, ReadingPage } from '../page/queries.server.ts';
import { readText as text } from '../page/text.vi.ts';
import { clauseLabel, draftStateText, modeText } from '../text.vi.ts';
import { DraftActions } from './draft-actions.tsx';
import styles from './draft-card.module.css';
import { Doubted, DraftFacts, Reason } from './draft-facts.tsx';
import { DraftForm, SplitForm } from './draft-form.tsx';
import { cardOfDraft, describes, placeOf } from './places.ts';

export type CardAct = 'accept' | 'drop' | 'restore' | 'merge';
export type OpenEditor = { id: number; kind: 'change' | 'split' } | null;

export interface DraftCardProps {
  draft: Card;
  number: number;
  isReachable: boolean;
  mayDraft: boolean;
  hasNext: boolean;
  offered: ReadingPage['offered'];
  open: 'change' | 'split' | null;
  onAct: (act: CardAct, draft: Card) => void;
  onEdit: (editor: OpenEditor) => void;
  onPoint: (key: string | null) => void;
  onHold: (key: string) => void;
  onShow: (place: string) => void;
}

/** The key under which the acts on one draft are sent, so that its card can tell how they went. */
export const fetcherOfDraft = (id: number) => `draft-${id}`;

/** One drafted task: what it says, who is meant, what is missing, and what may be done with it. */
export const DraftCard = memo(function DraftCard(props: DraftCardProps) {
  const { draft, number, isReachable, mayDraft, open, onPoint, onEdit, offered, onShow } = props;
  const key = cardOfDraft(draft.id);
  const fetcher = useFetcher<FormAnswer>({ key: fetcherOfDraft(draft.id) });
  const words = useRefusalWords();
  const refusal = fetcher.state === 'idle' && fetcher.data?.ok === false ? fetcher.data : null;
  const close = () => onEdit(null);
  return (
    // One card at a time takes the focus, so that the letters of the list have a draft to act on.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      id={key}
      className={styles.card}
      data-card={draft.id}
      data-of={key}
      data-state={draft.state}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isReachable ? 0 : -1}
      aria-labelledby={describes(key)}
      aria-busy={fetcher.state !== 'idle'}
      onMouseEnter={() => onPoint(key)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => props.onHold(key)}
    >
      <VisuallyHidden id={describes(key)}>{text.about(number, draft.state, draft.doubt)}</VisuallyHidden>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div className={styles.body}>
        <Top draft={draft} onShow={onShow} />
        {open === 'change' ? null : <p className={styles.what}>{draft.what}</p>}
        {draft.doubt ? <Doubted doubt={draft.doubt} /> : null}
        {draft.state === 'dropped' || open === 'change' ? null : <DraftFacts draft={draft} />}
        <Reason draft={draft} onShow={onShow} />
        {refusal ? <Notice tone="warning">{words(refusal.code, refusal.details)}</Notice> : null}
        {open === 'change' ? <DraftForm draft={draft} offered={offered} onDone={close} /> : null}
        {open === 'split' ? <SplitForm draft={draft} onDone={close} /> : null}
        {mayDraft ? (
          <DraftActions
            draft={draft}
            hasNext={props.hasNext}
            isBusy={fetcher.state !== 'idle'}
            open={open}
            onAct={props.onAct}
            onEdit={onEdit}
          />
        ) : null}
      </div>
    </article>
  );
}, isSameCard);

/** A draft that is read again with the version it had is the same: of a long paper one card is drawn, not all. */
function isSameCard(before: DraftCardProps, after: DraftCardProps): boolean {
  const [one, other] = [before.draft, after.draft];
  if (one.id !== other.id || one.version !== other.version || one.unitCount !== other.unitCount) return false;
  const names = Object.keys(after) as (keyof DraftCardProps)[];
  return names.every((name) => name === 'draft' || name === 'offered' || Object.is(before[name], after[name]));
}

const Top = memo(function Top({ draft, onShow }: Pick<DraftCardProps, 'draft' | 'onShow'>) {
  // In a section of its own the heading above has said it.
  const clause = sectionOf(draft.clause) === draft.clause ? '' : clauseLabel(draft.clause);
  return (
    <div className={styles.top}>
      {clause ? <span>{clause}</span> : null}
      {draft.state === 'accepted' ? <StatusBadge tone="success">{draftStateText.accepted}</StatusBadge> : null}
      {draft.state === 'dropped' ? <StatusBadge tone="neutral">{draftStateText.dropped}</StatusBadge> : null}
      {draft.mode === 'request' ? <StatusBadge tone="neutral">{modeText.request}</StatusBadge> : null}
      {draft.span ? (
        <ActionIcon
          className={styles.show}
          size={36}
          variant="subtle"
          color="gray.7"
          title={text.toText}
          aria-label={text.toText}
          onClick={() => onShow(placeOf(cardOfDraft(draft.id)))}
        >
          <IconTargetArrow size={20} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  );
});
