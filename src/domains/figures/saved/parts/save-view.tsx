import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '@mantine/core';
import { CheckField, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { Section } from '#web/section.tsx';
import { savedText as text } from '../text.vi.ts';

export const savedPath = '/so-lieu/bang-da-luu';

/** Opens the form in which the table that is shown gets a name. */
export function SaveButton({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  return (
    <Button
      variant="default"
      aria-expanded={isOpen}
      leftSection={<IconBookmark size={18} aria-hidden />}
      onClick={onToggle}
    >
      {text.save}
    </Button>
  );
}

export function SaveForm({ query, name, mayShare }: { query: string; name: string; mayShare: boolean }) {
  const [isSaved, setIsSaved] = useState(false);
  if (isSaved)
    return (
      <Notice tone="success">
        {text.saved} <Link to={savedPath}>{text.all}</Link>
      </Notice>
    );
  return (
    <Section title={text.save}>
      <CommandForm intent="save" action={savedPath} submit={text.keep} onDone={() => setIsSaved(true)}>
        <HiddenField name="query" value={query} />
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          defaultValue={name.slice(0, 100)}
          maxLength={100}
          required
        />
        {mayShare ? <CheckField name="isShared" label={text.share} /> : null}
      </CommandForm>
    </Section>
  );
}
