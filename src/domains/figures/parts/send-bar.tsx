import { Button } from '@mantine/core';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useFetcher } from 'react-router';
import { ConfirmDialog } from '#web/confirm-dialog.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { type FormAnswer, newOnce } from '#web/sending.ts';
import { sameCell } from '../entry/rules.ts';
import { barText as text } from '../entry/text.vi.ts';
import type { EntryPage } from '../page/queries.server.ts';
import type { CellChange } from '../sending/rules.ts';
import { ChangeList } from './change-list.tsx';
import styles from './send-bar.module.css';
import type { Fault } from './drafts.ts';
import type { Typing, TypingView } from './typing.ts';

interface SendBarProps {
  page: EntryPage;
  typing: Typing;
  jump: (position: number) => void;
  onTried: () => void;
}

const kinds = ['conflict', 'invalid', 'missing', 'unexplained', 'check'] as const;

/** How far the form is, what is missing (each a jump to its cell), and the one button. */
export function SendBar({ page, typing, jump, onTried }: SendBarProps) {
  const view = useSyncExternalStore(typing.subscribe, typing.view, typing.view);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const sending = useSending();
  const isAgain = page.sent !== null;
  const changes = asking && page.sent ? changesOf(page, typing) : [];

  const ask = async () => {
    onTried();
    await typing.flush();
    const { faults, unsaved } = typing.view();
    setSaid(faults.length > 0 ? text.notYet : null);
    if (faults[0]) jump(faults[0].position);
    else if (unsaved > 0) return;
    else if (page.sent && page.state !== 'returned' && changesOf(page, typing).length === 0) setSaid(text.unchanged);
    else setAsking(true);
  };
  return (
    <section className={styles.bar} aria-label={text.label}>
      <div className={styles.state}>
        <p className={styles.filled}>
          {text.filled(view.filled, page.cells.length)}
          <SavingLine view={view} onAgain={() => void typing.flush()} />
        </p>
        <p className={styles.faults}>
          {kinds.map((kind) => (
            <FaultLink key={kind} kind={kind} faults={view.faults.filter((one) => one.kind === kind)} jump={jump} />
          ))}
          <output className={styles.said}>{sending.refusal ?? said}</output>
        </p>
      </div>
      <Button id="gui-bieu" onClick={() => void ask()} loading={sending.isSending}>
        {isAgain ? text.resend : text.send}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={text.confirmTitle(`${page.formName}, ${page.periodName}`)}
        body={
          <>
            {changes.length > 0 ? (
              <>
                <p>{text.changes(changes.length)}</p>
                <ChangeList changes={changes} cells={page.cells} />
              </>
            ) : null}
            <p>{text.confirmBody(page.collectorName)}</p>
          </>
        }
        confirm={isAgain ? text.resend : text.send}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          sending.send();
        }}
      />
    </section>
  );
}

function SavingLine({ view, onAgain }: { view: TypingView; onAgain: () => void }) {
  const words = useRefusalWords();
  if (view.trouble)
    return (
      <span className={styles.trouble} role="alert">
        {words(view.trouble)}{' '}
        <button type="button" onClick={onAgain}>
          {text.again}
        </button>
      </span>
    );
  const line = view.isSending ? text.saving : view.unsaved > 0 ? text.unsaved(view.unsaved) : text.allSaved;
  return (
    <span className={styles.saving} aria-live="polite">
      {line}
    </span>
  );
}

function FaultLink(props: { kind: Fault['kind']; faults: readonly Fault[]; jump: (position: number) => void }) {
  const { kind, faults, jump } = props;
  const at = useRef(-1);
  if (faults.length === 0) return null;
  return (
    <button
      type="button"
      className={styles.fault}
      onClick={() => {
        at.current = (at.current + 1) % faults.length;
        jump(faults[at.current]!.position);
      }}
    >
      {text.faults[kind](faults.length)}
    </button>
  );
}

/** What would differ from what was sent. */
function changesOf({ cells, sent }: EntryPage, typing: Typing): CellChange[] {
  return cells.flatMap(({ position }) => {
    const change = { position, before: sent!.cells[position]!, after: typing.figure(position) };
    return sameCell(change.before, change.after) ? [] : [change];
  });
}

function useSending() {
  const fetcher = useFetcher<FormAnswer>();
  const words = useRefusalWords();
  const once = useRef<string | null>(null);
  const answer = fetcher.data;
  // Refused: the next sending is another one.
  useEffect(() => {
    if (answer?.ok === false && answer.code !== 'connection-lost' && answer.code !== 'server-away') once.current = null;
  }, [answer]);
  return {
    isSending: fetcher.state !== 'idle',
    refusal: fetcher.state === 'idle' && answer?.ok === false ? words(answer.code, answer.details) : null,
    send: () => {
      once.current ??= newOnce();
      void fetcher.submit({ intent: 'send', once: once.current }, { method: 'post' });
    },
  };
}
