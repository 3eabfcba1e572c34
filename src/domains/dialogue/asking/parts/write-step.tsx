import { kinds } from '#domains/opinion/feedback/schema.ts';
import { askingModes } from '../schema.ts';
import type { Faults, Typed } from '../sending/schema.ts';
import { askingText as text } from '../text.vi.ts';
import { AskField, Fault, FaultList } from './ask-field.tsx';

interface Props {
  action: string;
  place: { unitName: string; fields: { code: string; name: string }[]; areas: { id: number; name: string }[] };
  dialogue: { id: number; subject: string; day: string } | null;
  typed: Typed;
  faults: Faults;
}

const labels: Record<string, string> = {
  ...{
    kind: text.kind,
    field: text.field,
    areaId: text.area,
    subject: text.subject,
    words: text.words,
    mode: text.mode,
  },
  ...{ fullName: text.fullName, phone: text.phone, email: text.email, address: text.address },
};
const contact = [
  { name: 'fullName', autoComplete: 'name' },
  { name: 'phone', autoComplete: 'tel', type: 'tel' },
  { name: 'email', autoComplete: 'email', type: 'email' },
  { name: 'address', autoComplete: 'street-address' },
] as const;

/** Step one: nothing is sent to anybody yet. The browser's own checks are off, the words of the server are clearer. */
export function WriteStep({ action, place, dialogue, typed, faults }: Props) {
  const wait = faults.wait ? text.seconds(Number(faults.wait)) : undefined;
  return (
    <form method="post" action={action} noValidate className="asking-form">
      <FaultList title={text.summary} faults={faults} labels={labels} wait={wait} />
      {dialogue ? <input type="hidden" name="dialogueId" value={dialogue.id} /> : null}
      <fieldset className="site-panel asking-part">
        <legend>{text.matter}</legend>
        <div className="asking-row">
          <AskField name="kind" label={text.kind} fault={faults.kind}>
            {(tied) => (
              <select {...tied} defaultValue={typed.kind ?? (dialogue ? 'question' : 'petition')}>
                {kinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {text.kinds[kind]}
                  </option>
                ))}
              </select>
            )}
          </AskField>
          <AskField name="field" label={text.field} fault={faults.field}>
            {(tied) => (
              <select {...tied} defaultValue={typed.field ?? ''}>
                <option value="">{text.fieldEmpty}</option>
                {place.fields.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </AskField>
          <AskField name="areaId" label={text.area} fault={faults.areaId}>
            {(tied) => (
              <select {...tied} defaultValue={typed.areaId ?? ''}>
                <option value="">{text.areaEmpty}</option>
                {place.areas.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </AskField>
        </div>
        <AskField name="subject" label={text.subject} hint={text.subjectHint} fault={faults.subject}>
          {(tied) => <input {...tied} defaultValue={typed.subject} autoComplete="off" />}
        </AskField>
        <AskField name="words" label={text.words} hint={text.wordsHint} fault={faults.words}>
          {(tied) => <textarea {...tied} defaultValue={typed.words} rows={8} />}
        </AskField>
      </fieldset>
      {dialogue ? <p className="site-meta">{text.forDialogueHint}</p> : <Asker typed={typed} faults={faults} />}
      <div className="asking-choice">
        <input
          id="mayPublish"
          type="checkbox"
          name="mayPublish"
          value="on"
          defaultChecked={typed.mayPublish === 'on'}
        />
        <label htmlFor="mayPublish">
          <b>{text.mayPublish}</b>
          <span className="site-meta">{text.mayPublishHint}</span>
        </label>
      </div>
      <div className="asking-do">
        <button className="site-button" name="intent" value="review">
          {text.next}
        </button>
        <span className="site-meta">{text.nothingYet}</span>
      </div>
    </form>
  );
}

function Asker({ typed, faults }: { typed: Typed; faults: Faults }) {
  return (
    <>
      <fieldset className="site-panel asking-part" id="mode">
        <legend>{text.mode}</legend>
        <Fault name="mode" fault={faults.mode} />
        {askingModes.map((mode) => (
          <div className="asking-choice" key={mode}>
            <input
              id={`mode-${mode}`}
              type="radio"
              name="mode"
              value={mode}
              defaultChecked={(typed.mode ?? 'handler') === mode}
            />
            <label htmlFor={`mode-${mode}`}>
              <b>{text.modes[mode].label}</b>
              <span className="site-meta">{text.modes[mode].hint}</span>
            </label>
          </div>
        ))}
      </fieldset>
      <fieldset className="site-panel asking-part asking-asker">
        <legend>{text.asker}</legend>
        <p className="site-meta">{text.askerHint}</p>
        <div className="asking-pair">
          {contact.map(({ name, ...rest }) => (
            <AskField key={name} name={name} label={labels[name]!} fault={faults[name]}>
              {(tied) => <input {...tied} {...rest} defaultValue={typed[name]} />}
            </AskField>
          ))}
        </div>
      </fieldset>
    </>
  );
}
