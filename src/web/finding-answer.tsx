import { use, useState } from 'react';
import { AreaField, HiddenField } from './fields.tsx';
import type { FindingItem } from './finding-list.tsx';
import styles from './finding-list.module.css';
import { CommandForm } from './form.tsx';
import { FormContext } from './form-context.ts';
import { webText } from './text.vi.ts';

const text = webText.findings;
const mostWords = 1000;

/** Folded below a finding: the word of explanation, kept at once. */
export function FindingAnswer({ item, intent }: { item: FindingItem; intent: string }) {
  return (
    <details className={styles.more}>
      <summary>{text.answer}</summary>
      <CommandForm intent={intent} submit={text.answerDo} tone="quiet" layout="inline">
        <HiddenField name="problem" value={item.problem} />
        <HiddenField name="quote" value={item.quote} />
        <AreaField name="words" label={text.words} hint={text.wordsHint} required rows={2} maxLength={mostWords} />
      </CommandForm>
    </details>
  );
}

interface Asked {
  problem: string;
  quote: string;
  claimed: string;
  computed: string;
}

/**
 * In a form that was refused with 'figures-unexplained': a field for each finding that the refusal names. They stay while
 * the form is mended. None is required: what is mended in the text needs no word, and the command judges that.
 */
export function FindingAnswerFields() {
  const { details } = use(FormContext);
  const [asked, setAsked] = useState('[]');
  const told = details?.findings;
  if (typeof told === 'string' && told !== asked) setAsked(told);
  const findings = JSON.parse(asked) as Asked[];
  if (findings.length === 0) return null;
  return (
    <div className={styles.fields}>
      {findings.map(({ problem, quote, claimed, computed }, at) => (
        <div key={`${problem}|${quote}`}>
          <HiddenField name={`explanations.${at}.problem`} value={problem} />
          <HiddenField name={`explanations.${at}.quote`} value={quote} />
          <AreaField
            name={`explanations.${at}.words`}
            label={text.answerTo(quote)}
            hint={text.compare(claimed, computed)}
            rows={2}
            maxLength={mostWords}
          />
        </div>
      ))}
    </div>
  );
}
