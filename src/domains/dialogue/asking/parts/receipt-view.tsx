import type { ReactNode } from 'react';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Receipt } from '../receipt/queries.server.ts';
import { receiptText as text } from '../receipt/text.vi.ts';
import { askingText } from '../text.vi.ts';

const tones = { received: '', accepted: '', answered: 'warn', closed: 'good', refused: 'bad', withdrawn: '' } as const;

interface Props {
  receipt: Receipt;
  field: string;
  /** How the files of the answer are fetched. */
  files: ReactNode;
}

/** What became of it: state and clock, who has it, who has looked at the contact, the answer. */
export function ReceiptView({ receipt, field, files }: Props) {
  const { state, isLate, opened, mode, answer, verdict } = receipt;
  const plain = plainWords(receipt);
  const isOpen = state === 'received' || state === 'accepted';
  return (
    <>
      <p>
        <span className="site-state" data-tone={tones[state] || undefined}>
          {text.states[state]}
        </span>{' '}
        {isLate ? (
          <span className="site-state" data-tone="bad">
            {text.late}
          </span>
        ) : null}
      </p>
      <h2>{receipt.subject}</h2>
      {plain ? <p>{plain}</p> : null}
      <dl className="site-facts">
        <dt>{text.receivedOn}</dt>
        <dd>{formatDay(receipt.receivedOn)}</dd>
        {isOpen ? (
          <>
            <dt>{state === 'received' ? text.dueReceive : text.dueAnswer}</dt>
            <dd>{formatDay(receipt.dueOn)}</dd>
          </>
        ) : null}
        <dt>{text.unit}</dt>
        <dd>{receipt.unitName}</dd>
        <dt>{text.field}</dt>
        <dd>{field}</dd>
        {mode ? (
          <>
            <dt>{text.opened}</dt>
            <dd>
              {opened.length === 0 ? text.openedNone : null}
              {opened.map(({ unitName, on }, at) => (
                <div key={at}>{text.openedBy(unitName, formatDay(on))}</div>
              ))}
            </dd>
          </>
        ) : (
          <>
            <dt>{askingText.mode}</dt>
            <dd>{askingText.noName}</dd>
          </>
        )}
      </dl>
      {receipt.refusedReason ? (
        <section className="site-note" data-tone="warn">
          <h3>{text.refused}</h3>
          <p className="asking-words">{receipt.refusedReason}</p>
        </section>
      ) : null}
      {answer ? (
        <section className="site-panel asking-answer">
          <h3>{text.answer}</h3>
          <p className="asking-words">{answer}</p>
          <p className="site-meta">
            {receipt.answeredOn ? text.answeredOn(formatDay(receipt.answeredOn)) : null}
            {receipt.answerPaper ? ` · ${text.paper}: ${receipt.answerPaper}` : null}
          </p>
          {receipt.files.length > 0 ? files : null}
        </section>
      ) : null}
      {verdict ? (
        <p>
          {text.yourVerdict}: <b>{text.verdicts[verdict]}</b>
          {receipt.verdictOn ? `, ${formatDay(receipt.verdictOn)}` : null}
          {receipt.verdictWords ? `. ${receipt.verdictWords}` : null}
        </p>
      ) : null}
    </>
  );
}

/** Which office had it when. */
export function ReceiptPassed({ receipt }: Pick<Props, 'receipt'>) {
  return (
    <section aria-labelledby="da-qua">
      <h3 id="da-qua">{text.passedTitle}</h3>
      <dl className="site-facts">
        {receipt.passed.map(({ what, on, unitName, fromName }, at) => (
          <div key={at}>
            <dt>{formatDay(on)}</dt>
            <dd>{text.passed[what](unitName, fromName)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The state in one sentence with its day; nothing where the badge has said all. */
function plainWords({ state, unitName, dueOn, passed, verdict }: Receipt): string | null {
  const day = formatDay(dueOn);
  if (state === 'received')
    return passed.some(({ what }) => what === 'handed_over')
      ? text.plain.takeOver(unitName, day)
      : text.plain.receive(unitName, day);
  if (state === 'accepted')
    return verdict === null ? text.plain.answer(unitName, day) : text.plain.again(unitName, day);
  return state === 'answered' ? text.plain.answered(unitName) : null;
}
