import { AskField, Fault, FaultList, waitWords } from '#domains/dialogue/asking/parts/ask-field.tsx';
import { kinds } from '#domains/people/data-requests/schema.ts';
import { KindMeans, KindName } from '#domains/people/data-requests/parts/kind-words.tsx';
import type { Faults, Typed } from '../schema.ts';
import { text } from '../text.vi.ts';

interface Props {
  action: string;
  typed: Typed;
  faults: Faults;
  wait: number | undefined;
}

const labels = { kind: text.kind, about: text.about, fullName: text.fullName, contact: text.contact };

/** Step one: nothing is sent to anybody yet. */
export function WriteStep({ action, typed, faults, wait }: Props) {
  return (
    <form method="post" action={action} noValidate className="asking-form">
      <FaultList
        title={text.summary}
        faults={faults}
        labels={labels}
        wait={wait === undefined ? undefined : waitWords(wait)}
      />
      <fieldset className="site-panel asking-part" id="kind">
        <legend>{text.kind}</legend>
        <Fault name="kind" fault={faults.kind} />
        {kinds.map((kind) => (
          <div className="asking-choice" key={kind}>
            <input
              id={`kind-${kind}`}
              type="radio"
              name="kind"
              value={kind}
              defaultChecked={typed.kind === kind}
              aria-describedby={faults.kind ? 'kind-loi' : undefined}
            />
            <label htmlFor={`kind-${kind}`}>
              <b>
                <KindName kind={kind} />
              </b>
              <span className="site-meta">
                <KindMeans kind={kind} />
              </span>
            </label>
          </div>
        ))}
      </fieldset>
      <AskField name="about" label={text.about} hint={text.aboutHint} fault={faults.about}>
        {(tied) => <textarea {...tied} defaultValue={typed.about} rows={6} />}
      </AskField>
      <fieldset className="site-panel asking-part">
        <legend>{text.asker}</legend>
        <p className="site-meta">{text.askerHint}</p>
        <div className="asking-pair">
          <AskField name="fullName" label={text.fullName} fault={faults.fullName}>
            {(tied) => <input {...tied} defaultValue={typed.fullName} autoComplete="name" />}
          </AskField>
          <AskField name="contact" label={text.contact} hint={text.contactHint} fault={faults.contact}>
            {(tied) => <input {...tied} defaultValue={typed.contact} autoComplete="tel" />}
          </AskField>
        </div>
      </fieldset>
      <div className="asking-do">
        <button className="site-button" name="intent" value="review">
          {text.next}
        </button>
        <span className="site-meta">{text.nothingYet}</span>
      </div>
    </form>
  );
}
