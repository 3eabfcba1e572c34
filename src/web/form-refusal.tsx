import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useRequestId } from './answer-facts.tsx';
import { fieldId } from './form-context.ts';
import styles from './form.module.css';
import { useRefusalWords } from './refusal-words.tsx';
import type { FormAnswer } from './sending.ts';
import { webText } from './text.vi.ts';

interface FormRefusalProps {
  id: string;
  refusal: Extract<FormAnswer, { ok: false }>;
  isSending: boolean;
  onAgain: () => void;
}

const lost = new Set(['connection-lost', 'server-away', 'server-failed']);

/** The summary above a form that was refused: takes the focus, names every place to mend, keeps the typed text. */
export function FormRefusal({ id, refusal, isSending, onAgain }: FormRefusalProps) {
  const words = useRefusalWords();
  const box = useRef<HTMLDivElement>(null);
  const requestId = useRequestId();
  const fields = Object.entries(refusal.fields);
  useEffect(() => {
    // Every refusal anew, also when the words are the same as before.
    if (refusal) box.current?.focus();
  }, [refusal]);
  return (
    <div ref={box} className={styles.refusal} role="alert" tabIndex={-1}>
      <IconAlertTriangle size={20} aria-hidden className={styles.refusalIcon} />
      <div>
        <p className={styles.refusalTitle}>
          {fields.length > 0 ? webText.form.refusedFields(fields.length) : words(refusal.code, refusal.details)}
        </p>
        {fields.length > 0 ? (
          <ul className={styles.refusalFields}>
            {fields.map(([name, code]) => (
              <FieldLine key={name} form={id} name={name} words={words(code, refusal.details)} />
            ))}
          </ul>
        ) : null}
        {refusal.code === 'server-failed' ? <p>{webText.form.requestId(requestId)}</p> : null}
        {refusal.code === 'sign-in-needed' ? (
          <p>
            <a href="/dang-nhap" target="_blank" rel="noreferrer">
              {webText.form.signIn}
            </a>
          </p>
        ) : null}
        {lost.has(refusal.code) ? (
          <Button className={styles.again} variant="default" loading={isSending} onClick={onAgain}>
            {webText.form.again}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Leads to the field and calls it by its own label. */
function FieldLine({ form, name, words }: { form: string; name: string; words: string }) {
  const id = fieldId(form, name);
  const label = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const found = document.querySelector(`label[for="${CSS.escape(id)}"], [data-legend="${CSS.escape(id)}"]`);
    const own = found?.querySelector('[data-label]')?.textContent ?? found?.firstChild?.textContent ?? '';
    if (label.current) label.current.textContent = own === '' ? '' : `${own.trim()}: `;
  }, [id]);
  return (
    <li>
      <a
        href={`#${id}`}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById(id)?.focus();
        }}
      >
        <span ref={label} />
        {words}
      </a>
    </li>
  );
}
