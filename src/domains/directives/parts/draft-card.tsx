import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowMerge,
  IconArrowsSplit2,
  IconCheck,
  IconDots,
  IconPencil,
  IconTargetArrow,
  IconX,
} from '@tabler/icons-react';
import { useFetcher } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Notice } from '#web/notice.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import type { FormAnswer } from '#web/sending.ts';
import { StatusBadge } from '#web/status-badge.tsx';
import type { DraftCard as Card, ReadingPage } from '../page/queries.server.ts';
import { readText as text } from '../pages/text.vi.ts';
import { cadenceText, clauseLabel, draftStateText, dueSourceText, modeText } from '../text.vi.ts';
import styles from './draft-card.module.css';
import { DraftForm, SplitForm } from './draft-form.tsx';
import { cardOfDraft } from './paper-text.tsx';

export type CardAct = 'accept' | 'drop' | 'restore' | 'merge';
export type OpenEditor = { id: number; kind: 'change' | 'split' } | null;

interface DraftCardProps {
  draft: Card;
  number: number;
  isActive: boolean;
  isReachable: boolean;
  mayDraft: boolean;
  hasNext: boolean;
  offered: ReadingPage['offered'];
  editor: OpenEditor;
  onAct: (act: CardAct, draft: Card) => void;
  onEdit: (editor: OpenEditor) => void;
  onPoint: (draftId: number | null) => void;
  onHold: (draftId: number) => void;
  onShow: (draftId: number) => void;
}

/** The key under which the acts on one draft are sent, so that its card can tell how they went. */
export const fetcherOfDraft = (id: number) => `draft-${id}`;

/** One drafted task: what it says, who is meant, what is missing, and what may be done with it. */
export function DraftCard(props: DraftCardProps) {
  const { draft, number, isActive, isReachable, mayDraft, editor, onPoint, onEdit, offered } = props;
  const fetcher = useFetcher<FormAnswer>({ key: fetcherOfDraft(draft.id) });
  const words = useRefusalWords();
  const refusal = fetcher.state === 'idle' && fetcher.data?.ok === false ? fetcher.data : null;
  const open = editor?.id === draft.id ? editor.kind : null;
  const close = () => onEdit(null);
  return (
    // One card at a time takes the focus, so that the letters of the list have a draft to act on.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <article
      id={cardOfDraft(draft.id)}
      className={styles.card}
      data-card={draft.id}
      data-state={draft.state}
      data-active={isActive || undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isReachable ? 0 : -1}
      aria-label={`${text.number(number)}: ${draftStateText[draft.state]}`}
      aria-busy={fetcher.state !== 'idle'}
      onMouseEnter={() => onPoint(draft.id)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => props.onHold(draft.id)}
    >
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div className={styles.body}>
        <Top draft={draft} onShow={props.onShow} />
        {open === 'change' ? null : <p className={styles.what}>{draft.what}</p>}
        {draft.state === 'dropped' || open === 'change' ? null : <Facts draft={draft} />}
        {refusal ? <Notice tone="warning">{words(refusal.code, refusal.details)}</Notice> : null}
        {open === 'change' ? <DraftForm draft={draft} offered={offered} onDone={close} /> : null}
        {open === 'split' ? <SplitForm draft={draft} onDone={close} /> : null}
        <Actions {...props} isBusy={fetcher.state !== 'idle'} isOpen={open !== null} mayDraft={mayDraft} />
      </div>
    </article>
  );
}

function Top({ draft, onShow }: Pick<DraftCardProps, 'draft' | 'onShow'>) {
  const clause = clauseLabel(draft.clause);
  return (
    <div className={styles.top}>
      {clause ? <span>{clause}</span> : null}
      {draft.state === 'accepted' ? <StatusBadge tone="success">{draftStateText.accepted}</StatusBadge> : null}
      {draft.state === 'dropped' ? <StatusBadge tone="neutral">{draftStateText.dropped}</StatusBadge> : null}
      {draft.state === 'proposed' && draft.doubtful ? (
        <span title={text.doubtfulWhy}>
          <StatusBadge tone="warning">{text.doubtful}</StatusBadge>
        </span>
      ) : null}
      {draft.mode === 'request' ? <StatusBadge tone="neutral">{modeText.request}</StatusBadge> : null}
      {draft.span ? (
        <ActionIcon
          className={styles.show}
          size={36}
          variant="subtle"
          color="gray.7"
          title={text.toText}
          aria-label={text.toText}
          onClick={() => onShow(draft.id)}
        >
          <IconTargetArrow size={20} aria-hidden />
        </ActionIcon>
      ) : null}
    </div>
  );
}

function Facts({ draft }: { draft: Card }) {
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
}

type ActionsProps = DraftCardProps & { isBusy: boolean; isOpen: boolean };

function Actions({ draft, hasNext, mayDraft, isBusy, isOpen, onAct, onEdit }: ActionsProps) {
  if (!mayDraft) return null;
  if (isOpen) {
    return (
      <div className={styles.actions}>
        <Button size="sm" variant="subtle" color="gray.8" onClick={() => onEdit(null)}>
          {text.close}
        </Button>
      </div>
    );
  }
  if (draft.state !== 'proposed') {
    return (
      <div className={styles.actions}>
        <Button
          size="sm"
          variant="default"
          loading={isBusy}
          leftSection={<IconArrowBackUp size={18} aria-hidden />}
          onClick={() => onAct('restore', draft)}
        >
          {draft.state === 'dropped' ? text.restore : text.reopen}
        </Button>
        {draft.state === 'accepted' ? <EditButton onClick={() => onEdit({ id: draft.id, kind: 'change' })} /> : null}
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      <Button
        size="sm"
        loading={isBusy}
        leftSection={<IconCheck size={18} aria-hidden />}
        onClick={() => onAct('accept', draft)}
      >
        {text.accept}
      </Button>
      <EditButton onClick={() => onEdit({ id: draft.id, kind: 'change' })} />
      <Button
        size="sm"
        variant="default"
        leftSection={<IconX size={18} aria-hidden />}
        onClick={() => onAct('drop', draft)}
      >
        {text.drop}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={36} variant="default" aria-label={text.more}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconArrowsSplit2 size={18} aria-hidden />}
            onClick={() => onEdit({ id: draft.id, kind: 'split' })}
          >
            {text.split}
          </Menu.Item>
          {hasNext ? (
            <Menu.Item leftSection={<IconArrowMerge size={18} aria-hidden />} onClick={() => onAct('merge', draft)}>
              {text.merge}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function EditButton({ onClick }: { onClick: () => void }) {
  return (
    <Button size="sm" variant="default" leftSection={<IconPencil size={18} aria-hidden />} onClick={onClick}>
      {text.change}
    </Button>
  );
}
