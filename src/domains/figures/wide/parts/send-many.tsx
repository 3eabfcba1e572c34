import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { ConfirmDialog } from '#web/confirm-dialog.tsx';
import { Notice } from '#web/notice.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { barText as savingText } from '../../entry/text.vi.ts';
import { sendText as text } from '../text.vi.ts';
import type { Sheet } from './sheet.ts';
import styles from './send-many.module.css';
import type { Sending } from './use-sending.ts';

interface SendManyProps {
  sheet: Sheet;
  sending: Sending;
  chosen: readonly number[];
  nameOf: (unitId: number) => string;
  collectorName: string;
  onChooseAll: () => void;
  /** To the first cell that keeps a form from being sent. */
  onJump: (unitId: number, position: number) => void;
}

const mostNamed = 12;

/** Whether everything is kept, how many forms are chosen, and the one button; what became of each form, by name. */
export function SendMany(props: SendManyProps) {
  const { sheet, sending, chosen, nameOf, collectorName, onChooseAll, onJump } = props;
  const { asked } = sending;
  return (
    <section className={styles.bar} aria-label={text.label}>
      <Outcome {...{ sending, nameOf, onJump }} />
      <div className={styles.line}>
        <p className={styles.state}>
          <strong>{text.chosen(chosen.length)}</strong>
          <SavingLine sheet={sheet} />
        </p>
        <Button variant="default" onClick={onChooseAll}>
          {text.all}
        </Button>
        <Button
          id="gui-bieu"
          disabled={chosen.length === 0}
          loading={sending.isSending}
          onClick={() => void sending.ask(chosen)}
        >
          {text.send(chosen.length)}
        </Button>
      </div>
      <ConfirmDialog
        opened={asked.length > 0}
        title={text.confirmTitle(asked.length)}
        body={
          <>
            <ul>
              {asked.slice(0, mostNamed).map((unitId) => (
                <li key={unitId}>{nameOf(unitId)}</li>
              ))}
              {asked.length > mostNamed ? <li>{text.more(asked.length - mostNamed)}</li> : null}
            </ul>
            <p>{text.confirmBody(collectorName)}</p>
          </>
        }
        confirm={text.send(asked.length)}
        onClose={sending.drop}
        onConfirm={sending.send}
      />
    </section>
  );
}

function SavingLine({ sheet }: { sheet: Sheet }) {
  const view = useSyncExternalStore(sheet.subscribe, sheet.view, sheet.view);
  const words = useRefusalWords();
  if (view.trouble !== null)
    return (
      <span className={styles.trouble} role="alert">
        {words(view.trouble)}{' '}
        <button type="button" onClick={() => void sheet.flush()}>
          {savingText.again}
        </button>
      </span>
    );
  const line = view.unsaved > 0 && !view.isSending ? savingText.unsaved(view.unsaved) : null;
  return <output>{line ?? (view.isSending ? savingText.saving : savingText.allSaved)}</output>;
}

function Outcome({ sending, nameOf, onJump }: Pick<SendManyProps, 'sending' | 'nameOf' | 'onJump'>) {
  const words = useRefusalWords();
  const { outcomes, refusal } = sending;
  const sent = outcomes.filter((one) => one.ok);
  const left = outcomes.filter((one) => !one.ok);
  return (
    <div aria-live="polite" className={styles.outcomes}>
      {refusal ? <Notice tone="danger">{words(refusal)}</Notice> : null}
      {sent.length > 0 ? (
        <Notice tone="success" title={text.done(sent.length)}>
          <p>{sent.map((one) => nameOf(one.unitId)).join('; ')}</p>
        </Notice>
      ) : null}
      {left.length > 0 ? (
        <Notice tone="warning" title={text.failed(left.length)}>
          <ul>
            {left.map((one) => (
              <li key={one.unitId}>
                {nameOf(one.unitId)}: {one.code === null ? one.words : words(one.code, one.details)}{' '}
                {one.position === null ? null : (
                  <button type="button" onClick={() => onJump(one.unitId, one.position!)}>
                    {text.toCell}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
