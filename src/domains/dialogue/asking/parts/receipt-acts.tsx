import type { ReactNode } from 'react';
import type { Receipt } from '../receipt/queries.server.ts';
import { receiptText as text } from '../receipt/text.vi.ts';
import { AskField, faultWords } from './ask-field.tsx';

interface Props {
  action: string;
  code: string;
  receipt: Receipt;
  faults: Record<string, string>;
  words: string;
  /** Between what is asked and what cannot be undone. */
  children: ReactNode;
}

/** What the asker can do with the code: judge, and take back. One tap each but for what cannot be undone. */
export function ReceiptActs({ action, code, receipt, faults, words, children }: Props) {
  const form = { method: 'post', action, className: 'asking-form site-no-print' } as const;
  const says = (verdict: Receipt['sayable'][number]) => receipt.sayable.includes(verdict);
  const takeBack = receipt.mode ? text.takeBackNamed : text.takeBackAnonymous;
  return (
    <>
      {says('solved') ? (
        <section className="site-panel" aria-labelledby="ket-qua">
          <h3 id="ket-qua">{text.verdictTitle}</h3>
          <p className="site-meta">{text.verdictHint}</p>
          <form {...form}>
            <input type="hidden" name="code" value={code} />
            <button className="site-button" name="intent" value="solved">
              {text.solved}
            </button>
          </form>
          <form {...form}>
            <input type="hidden" name="code" value={code} />
            <AskField name="words" label={text.notSolvedWords} fault={faults.words}>
              {(tied) => <textarea {...tied} rows={3} defaultValue={words} />}
            </AskField>
            <button className="site-button-quiet" name="intent" value="not_solved">
              {text.notSolved}
            </button>
          </form>
        </section>
      ) : null}
      {says('no_answer') ? (
        <section className="site-panel" aria-labelledby="qua-han">
          <h3 id="qua-han">{text.noAnswerTitle}</h3>
          <form {...form}>
            <input type="hidden" name="code" value={code} />
            <button className="site-button" name="intent" value="no_answer">
              {text.noAnswer}
            </button>
          </form>
        </section>
      ) : null}
      {children}
      <details className="asking-take-back site-no-print" open={faults.sure ? true : undefined}>
        <summary>{text.takeBackTitle}</summary>
        <p>{takeBack.gone}</p>
        <p>{takeBack.stays}</p>
        <form {...form}>
          <input type="hidden" name="code" value={code} />
          {faults.sure ? <strong className="asking-fault">{faultWords(faults.sure)}</strong> : null}
          <div className="asking-choice">
            <input id="sure" type="checkbox" name="sure" value="on" />
            <label htmlFor="sure">{text.takeBackSure}</label>
          </div>
          <button className="site-button-quiet" name="intent" value="take_back">
            {text.takeBack}
          </button>
        </form>
      </details>
    </>
  );
}
