import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { AreaField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import { readText as text } from '../page/text.vi.ts';
import styles from './add-draft.module.css';
import { markedPassage } from './marked-passage.ts';

/** The mark of a clause before its words: "2.", "a)", "-". */
const clauseMark = /^\s*(?:[IVX]+\.|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[-+*•])\s+/u;

/** A task that was not found: from the passage that is marked in the paper, or from nothing. */
export function AddDraft({ words }: { words: string }) {
  const [passage, setPassage] = useState<{ start: number; end: number } | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (isOpen) return undefined;
    const onChange = () => setPassage(markedPassage());
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [isOpen]);
  const close = () => {
    setIsOpen(false);
    setPassage(null);
  };
  const marked =
    passage === null
      ? ''
      : words.slice(passage.start, passage.end).replace(clauseMark, '').replace(/\s+/gu, ' ').trim();
  return (
    <div className={styles.bar}>
      <p className={styles.hint}>{text.addHint}</p>
      <Button
        size="sm"
        variant={marked ? 'filled' : 'default'}
        leftSection={isOpen ? undefined : <IconPlus size={18} aria-hidden />}
        aria-expanded={isOpen}
        // The marked passage must outlive the press.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (isOpen ? close() : setIsOpen(true))}
      >
        {isOpen ? text.close : marked ? text.addSelected : text.add}
      </Button>
      {isOpen ? (
        <div className={styles.form}>
          <Section>
            <CommandForm intent="add" submit={text.add} layout="inline" onDone={close}>
              {passage && marked ? (
                <>
                  <HiddenField name="spanStart" value={String(passage.start)} />
                  <HiddenField name="spanEnd" value={String(passage.end)} />
                </>
              ) : null}
              <AreaField name="what" label={text.what} required rows={4} maxLength={4000} defaultValue={marked} />
            </CommandForm>
          </Section>
        </div>
      ) : null}
    </div>
  );
}
