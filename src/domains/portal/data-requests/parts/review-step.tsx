import { Carried, FaultList, waitWords } from '#domains/dialogue/asking/parts/ask-field.tsx';
import { CheckField } from '#domains/dialogue/asking/parts/check-field.tsx';
import { kind } from '#domains/people/data-requests/schema.ts';
import { KindName } from '#domains/people/data-requests/parts/kind-words.tsx';
import type { Asking } from '../schema.ts';
import { text } from '../text.vi.ts';

interface Props {
  action: string;
  review: Extract<Asking, { step: 'review' }>;
}

/** Step two: who will see what, said before anything is sent; then the check, and sending. */
export function ReviewStep({ action, review: { typed, faults, wait, form, check } }: Props) {
  return (
    <>
      <FaultList
        title={text.summary}
        faults={faults}
        labels={{ answer: text.check }}
        wait={wait === undefined ? undefined : waitWords(wait)}
      />
      <form method="post" action={action} noValidate className="asking-form">
        <Carried typed={typed} />
        <input type="hidden" name="form" value={form} />
        <section aria-labelledby="ai-thay-gi">
          <h2 id="ai-thay-gi">{text.whoSees}</h2>
          <table className="asking-sees">
            <thead>
              <tr>
                <th scope="col">{text.who}</th>
                <th scope="col">{text.sees}</th>
              </tr>
            </thead>
            <tbody>
              {text.viewers.map(({ who, sees }) => (
                <tr key={who}>
                  <th scope="row">{who}</th>
                  <td>{sees}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="site-meta">{text.keep}</p>
        </section>
        <section className="site-panel" aria-labelledby="yeu-cau-cua-ban">
          <h2 id="yeu-cau-cua-ban">{text.yours}</h2>
          <p>
            <b>
              <KindName kind={kind.parse(typed.kind)} />
            </b>
          </p>
          <p className="asking-words">{typed.about}</p>
          <p className="site-meta">{[typed.fullName, typed.contact].join(' · ')}</p>
        </section>
        <CheckField check={check} fault={faults.answer} />
        <div className="asking-do">
          <button className="site-button" name="intent" value="send">
            {text.send}
          </button>
          <button className="site-button-quiet" name="intent" value="edit">
            {text.edit}
          </button>
        </div>
      </form>
      <script src="/asking.js" type="module" />
    </>
  );
}
