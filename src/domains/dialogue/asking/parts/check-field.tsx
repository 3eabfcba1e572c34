import type { Check } from '#platform/abuse/proof.server.ts';
import { askingText as text } from '../text.vi.ts';
import { AskField } from './ask-field.tsx';

/** The check against floods: work for a browser that runs /asking.js, a question in words for one that does not. */
export function CheckField({ check, fault }: { check: Check; fault: string | undefined }) {
  return (
    <div data-check data-checking={text.checking} data-checked={text.checked} className="asking-check">
      <input type="hidden" name="check" value={JSON.stringify(check.challenge)} />
      <input type="hidden" name="proof" defaultValue="" />
      <output className="site-meta asking-note" />
      <div data-question>
        <AskField name="answer" label={`${text.check}: ${check.question}`} hint={text.checkHint} fault={fault}>
          {(tied) => <input {...tied} inputMode="numeric" autoComplete="off" size={4} className="asking-short" />}
        </AskField>
      </div>
    </div>
  );
}
