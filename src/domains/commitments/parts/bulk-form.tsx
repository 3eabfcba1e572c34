import { useState } from 'react';
import { AreaField, RadioField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import type { BulkOutcome } from '../bulk/commands.server.ts';
import { type BulkAct, bulkActs } from '../bulk/rules.ts';
import { bulkActText, bulkText as words } from '../bulk/text.vi.ts';
import styles from './bulk-form.module.css';

/** The form to which the boxes of the list belong. */
export const bulkForm = 'bulk';

interface Answer {
  act: BulkAct;
  outcome: BulkOutcome;
}

/** What was done the last time, and what was not and why. */
function BulkAnswer({ act, outcome: { taken, notTaken } }: Answer) {
  const refusalWords = useRefusalWords();
  return (
    <div className={styles.answer} aria-live="polite">
      <Notice
        tone={notTaken.length > 0 ? 'warning' : 'success'}
        title={taken > 0 ? words.done(act, taken) : words.none}
      >
        {notTaken.length > 0 ? (
          <>
            <p>{words.notTaken(notTaken.length)}</p>
            <ul>
              {notTaken.map((one) => (
                <li key={one.id}>
                  <a href={`/nhiem-vu/${one.id}`}>{one.what ?? words.numbered(one.id)}</a>{' '}
                  {refusalWords(one.code, one.details)}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </Notice>
    </div>
  );
}

/** Stands below the list as soon as a row of it is ticked: one act for all of them, with a word. */
export function BulkForm({ first }: { first: BulkAct }) {
  const [act, setAct] = useState(first);
  const [answer, setAnswer] = useState<Answer | null>(null);
  return (
    <>
      {answer ? <BulkAnswer {...answer} /> : null}
      <section className={styles.panel} aria-label={words.title}>
        <CommandForm
          id={bulkForm}
          submit={bulkActText[act]}
          confirm={act === 'confirm' ? { title: words.confirmTitle, body: words.confirmBody } : undefined}
          onDone={(result) => {
            setAnswer({ act, outcome: result as BulkOutcome });
            setAct(first);
          }}
        >
          <div className={styles.fields}>
            <div onChange={(event) => actOf(event.target as HTMLInputElement, setAct)}>
              <RadioField
                name="act"
                label={words.act}
                options={bulkActs.map((value) => ({ value, label: bulkActText[value] }))}
                defaultValue={first}
              />
            </div>
            <AreaField
              name="note"
              label={words.note[act]}
              hint={words.hint[act]}
              required={act === 'return'}
              rows={2}
              maxLength={2000}
            />
          </div>
        </CommandForm>
      </section>
    </>
  );
}

function actOf(input: HTMLInputElement, set: (act: BulkAct) => void): void {
  const act = bulkActs.find((one) => input.name === 'act' && one === input.value);
  if (act) set(act);
}
