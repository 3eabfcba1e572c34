import { formatDay } from '#platform/vietnamese/day-format.ts';
import { denunciationText } from '../denunciation/text.vi.ts';
import { viewers, whoSees } from '../rules.ts';
import type { Review } from '../sending/schema.ts';
import { askingText as text } from '../text.vi.ts';
import { AskField, Carried, Fault, FaultList } from './ask-field.tsx';
import { CheckField } from './check-field.tsx';
import { DangerNote } from './danger-note.tsx';

interface Props {
  action: string;
  place: { fields: { code: string; name: string }[]; areas: { id: number; name: string }[] };
  review: Review;
}

const labels = { pictures: text.pictures, answer: text.check, declared: denunciationText.askTitle };

/** Step two: who will see what, said before anything is sent; then pictures, the check, and sending. */
export function ReviewStep({ action, place, review }: Props) {
  const { typed, faults, mode, alike, isDanger, asksWhat, isDropped } = review;
  // Asked below: what was said before is only its first choice.
  const { declared, ...carried } = typed;
  const sees = whoSees(mode, typed.mayPublish === 'on');
  const wait = review.wait ? text.seconds(review.wait) : undefined;
  return (
    <>
      <FaultList title={text.summary} faults={faults} labels={labels} wait={wait} />
      {isDanger ? <DangerNote /> : null}
      {alike.length > 0 ? (
        <section className="site-note asking-alike" data-tone="good">
          <h2 className="asking-small-title">{text.alike}</h2>
          <p className="site-meta">{text.alikeHint}</p>
          {alike.map(({ question, answer, publishedOn }) => (
            <details key={question + publishedOn}>
              <summary>{question}</summary>
              <p className="asking-words">{answer}</p>
              <p className="site-meta">{text.answeredOn(formatDay(publishedOn))}</p>
            </details>
          ))}
        </section>
      ) : null}
      <form method="post" action={action} encType="multipart/form-data" noValidate className="asking-form">
        <Carried typed={carried} />
        <input type="hidden" name="form" value={review.form} />
        <section aria-labelledby="ai-thay-gi">
          <h2 id="ai-thay-gi">{text.whoSees}</h2>
          <p>
            <span className="site-state">{text.modes[mode].label}</span>
          </p>
          <table className="asking-sees">
            <thead>
              <tr>
                <th scope="col">{text.who}</th>
                <th scope="col">{text.sees}</th>
              </tr>
            </thead>
            <tbody>
              {viewers.map((viewer) => (
                <tr key={viewer}>
                  <th scope="row">{text.viewers[viewer]}</th>
                  <td>
                    {sees[viewer].length === 0
                      ? text.nothing
                      : sees[viewer].map((part) => <div key={part}>{text.seen[part]}</div>)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {mode === 'anonymous' ? <p className="site-meta">{text.modes.anonymous.hint}</p> : null}
          {isDropped ? <p className="site-note">{text.dropped}</p> : null}
        </section>
        <section className="site-panel" aria-labelledby="y-kien-cua-ban">
          <h2 id="y-kien-cua-ban">{text.yourWords}</h2>
          <p className="site-meta">
            {[
              place.fields.find(({ code }) => code === typed.field)?.name,
              place.areas.find(({ id }) => String(id) === typed.areaId)?.name,
              mode === 'anonymous'
                ? text.noName
                : [typed.fullName, typed.phone, typed.email].filter(Boolean).join(', '),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p>
            <b>{typed.subject}</b>
          </p>
          <p className="asking-words">{typed.words}</p>
        </section>
        {asksWhat ? <AskWhat fault={faults.declared} chosen={declared} /> : null}
        <AskField name="pictures" label={text.pictures} hint={text.picturesHint} fault={faults.pictures}>
          {(tied) => (
            <>
              <input {...tied} type="file" multiple accept="image/jpeg,image/png,image/webp" />
              {Object.keys(faults).length > 0 ? <span className="site-meta">{text.picturesAgain}</span> : null}
            </>
          )}
        </AskField>
        <CheckField check={review.check} fault={faults.answer} />
        <div className="asking-do">
          <button className="site-button" name="intent" value="send">
            {text.send}
          </button>
          <button className="site-button-quiet" name="intent" value="edit">
            {text.edit}
          </button>
        </div>
      </form>
    </>
  );
}

function AskWhat({ fault, chosen }: { fault: string | undefined; chosen: string | undefined }) {
  const options = { petition: denunciationText.isPetition, denunciation: denunciationText.isDenunciation };
  return (
    <fieldset className="site-panel asking-part" id="declared">
      <legend>{denunciationText.askTitle}</legend>
      <p className="site-meta">{denunciationText.askHint}</p>
      <Fault name="declared" fault={fault} />
      {Object.entries(options).map(([value, label]) => (
        <div className="asking-choice" key={value}>
          <input
            id={`declared-${value}`}
            type="radio"
            name="declared"
            value={value}
            defaultChecked={chosen === value}
          />
          <label htmlFor={`declared-${value}`}>{label}</label>
        </div>
      ))}
    </fieldset>
  );
}
