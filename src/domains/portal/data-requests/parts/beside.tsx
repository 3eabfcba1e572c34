import { CodeField } from '#domains/dialogue/asking/parts/code-field.tsx';
import { text } from '../text.vi.ts';

/** Below the form: what cannot be found since nobody's name is on it, and the way back to what was sent. */
export function Beside({ base, action, code }: { base: string; action: string; code: string }) {
  return (
    <>
      <section className="site-note" aria-labelledby="khong-ghi-ten">
        <h2 id="khong-ghi-ten" className="asking-small-title">
          {text.anonymousTitle}
        </h2>
        <p>{text.anonymous}</p>
        <p>{text.petition}</p>
        <p>
          <a href={`${base}/tra-cuu`}>{text.anonymousLink}</a>
        </p>
      </section>
      <LookUp action={action} code={code} />
    </>
  );
}

export function LookUp({ action, code }: { action: string; code: string }) {
  return (
    <section className="site-panel" aria-labelledby="da-gui">
      <h2 id="da-gui" className="asking-small-title">
        {text.mine}
      </h2>
      <form method="post" action={action} noValidate>
        <CodeField label={text.code} hint={text.codeHint} code={code} />
        <button className="site-button-quiet" name="intent" value="look">
          {text.find}
        </button>
      </form>
      <script src="/asking.js" type="module" />
    </section>
  );
}
