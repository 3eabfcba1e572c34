import { denunciationText as text } from '../denunciation/text.vi.ts';
import type { Typed } from '../sending/schema.ts';
import { Carried } from './ask-field.tsx';
import { DangerNote } from './danger-note.tsx';

interface Props {
  action: string;
  typed: Typed;
  isDanger: boolean;
}

/** A denunciation: nothing was stored; where it belongs, how it is made, what the law says. */
export function DenouncedStep({ action, typed, isDanger }: Props) {
  return (
    <div className="site-text">
      {isDanger ? <DangerNote /> : null}
      <p className="site-note" data-tone="warn">
        <b>{text.nothingKept}</b>
      </p>
      <p>{text.why}</p>
      <h2>{text.whereTitle}</h2>
      <dl className="asking-where">
        {text.where.map(({ about, body }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{body}</dd>
          </div>
        ))}
      </dl>
      <h2>{text.howTitle}</h2>
      <List lines={text.how} />
      <h2>{text.lawTitle}</h2>
      <List lines={text.law} />
      {isDanger ? null : <DangerNote />}
      {typed.words ? (
        <form method="post" action={action} className="asking-form">
          <div className="site-field">
            <label htmlFor="loi-da-viet">{text.yourWords}</label>
            <textarea
              id="loi-da-viet"
              readOnly
              rows={8}
              defaultValue={[typed.subject, typed.words].filter(Boolean).join('\n\n')}
            />
          </div>
          <p>{text.noDenunciation}</p>
          <Carried typed={typed} />
          <button className="site-button-quiet" name="intent" value="edit">
            {text.back}
          </button>
        </form>
      ) : null}
    </div>
  );
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
