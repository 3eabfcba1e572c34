import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { FieldLabel, inputLook } from '#web/field-label.tsx';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { compareTarget } from '#reading/compare-target.ts';
import { type ParentTarget, withValue } from '../rules.ts';
import type { OwnTarget } from '../schema.ts';
import { editorText as text } from '../text.vi.ts';
import styles from './editor.module.css';
import { Reason } from './task-card.tsx';

interface TargetRowProps {
  target: OwnTarget;
  at: number;
  parent: ParentTarget | null;
  onChange: (change: Partial<OwnTarget>) => void;
}

/** A target of the parent as the unit sets it, the given level beside. */
export function TargetRow({ target, at, parent, onChange }: TargetRowProps) {
  const [typed, setTyped] = useState(target.value === null ? '' : formatNumber(target.value));
  const strictness = parent ? compareTarget(parent, target.value) : 'same';
  const given = parent && `${formatNumber(parent.value)}${parent.unit ? ` ${parent.unit}` : ''}`;
  const setValue = (written: string) => {
    setTyped(written);
    const value = numberOf(written);
    if (value === null || value === target.value) return;
    onChange({ value, words: withValue(target.words, target.value, value) });
  };
  const isOut = target.value === null;
  return (
    <section className={styles.card} id={`chi-tieu-${at + 1}`} data-out={isOut || undefined}>
      {isOut ? (
        <p className={styles.out}>
          {parent?.text ?? target.words} <strong>{text.leftOut}</strong>
        </p>
      ) : (
        <div className={styles.target}>
          <Textarea
            {...inputLook}
            label={<FieldLabel label={text.targetWords} />}
            data-writes={`targets.${at}.words`}
            value={target.words}
            onChange={(event) => onChange({ words: event.currentTarget.value })}
            autosize
            minRows={1}
            maxLength={600}
          />
          <TextInput
            {...inputLook}
            label={<FieldLabel label={text.value} />}
            description={given ? `${text.above}: ${given}` : undefined}
            value={typed}
            onChange={(event) => setValue(event.currentTarget.value)}
            inputMode="decimal"
          />
        </div>
      )}
      {strictness === 'harder' ? <p className={styles.harder}>{text.harder}</p> : null}
      {strictness === 'easier' ? (
        <Reason
          label={text.reason}
          warning={text.easierTarget}
          reason={target.reason}
          onReason={(reason) => onChange({ reason })}
        />
      ) : null}
      <div>
        <Button
          variant="subtle"
          color="gray.8"
          size="sm"
          onClick={() => {
            const value = isOut ? (parent?.value ?? 0) : null;
            if (value !== null) setTyped(formatNumber(value));
            onChange(isOut && parent ? { value, words: parent.text } : { value });
          }}
        >
          {isOut ? text.takeIn : text.leaveOut}
        </Button>
      </div>
    </section>
  );
}

/** '1.234,5' or '02' as a number; null while it is none. */
function numberOf(written: string): number | null {
  const bare = written.trim().replaceAll('.', '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : null;
}
