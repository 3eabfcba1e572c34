import type { ReactNode } from 'react';
import { type Details, refusalWords } from '#web/refusal-text.ts';
import { refusalText } from '#domains/refusal-text.ts';
import { askingText } from '../text.vi.ts';

/** How long to wait, after too many tries. */
export const waitWords = (seconds: number) => askingText.seconds(seconds);

export const faultWords = (code: string, details?: Details) => refusalWords(refusalText, code, details);

interface Props {
  name: string;
  label: string;
  hint?: string;
  fault?: string | undefined;
  /** The control itself, with the attributes that tie it to its words. */
  children: (tied: {
    id: string;
    name: string;
    'aria-describedby': string | undefined;
    'aria-invalid': true | undefined;
  }) => ReactNode;
}

/** A field of the public form: words above, what is wrong right at it; nothing of it needs a script. */
export function AskField({ name, label, hint, fault, children }: Props) {
  const described = [hint && `${name}-goi-y`, fault && `${name}-loi`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="site-field asking-field" data-fault={fault ? true : undefined}>
      <label htmlFor={name}>{label}</label>
      {hint ? (
        <span className="site-meta" id={`${name}-goi-y`}>
          {hint}
        </span>
      ) : null}
      <Fault name={name} fault={fault} />
      {children({ id: name, name, 'aria-describedby': described, 'aria-invalid': fault ? true : undefined })}
    </div>
  );
}

export function Fault({ name, fault }: { name: string; fault?: string | undefined }) {
  if (!fault) return null;
  return (
    <strong className="asking-fault" id={`${name}-loi`}>
      {faultWords(fault)}
    </strong>
  );
}

/** All that is wrong, on top: each leads to its field. */
export function FaultList({ title, faults, labels, wait }: FaultListProps) {
  const found = Object.entries(faults).filter(([name]) => name !== 'wait');
  if (found.length === 0) return null;
  return (
    <div className="site-note" data-tone="bad" role="alert">
      <h2 className="asking-small-title">{title}</h2>
      <ul className="asking-plain">
        {found.map(([name, code]) => (
          <li key={name}>
            {labels[name] ? (
              <a href={`#${name}`}>
                {labels[name]}: {faultWords(code)}
              </a>
            ) : (
              faultWords(code, { wait: wait ?? '' })
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FaultListProps {
  title: string;
  faults: Record<string, string>;
  labels: Record<string, string>;
  wait?: string | undefined;
}

/** What was typed, carried to the next step by the page itself. */
export function Carried({ typed }: { typed: Record<string, string> }) {
  return Object.entries(typed).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
