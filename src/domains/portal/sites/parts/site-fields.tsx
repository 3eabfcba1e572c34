import { AreaField, CheckField, FieldRow, TextField } from '#web/fields.tsx';
import { text } from '../text.vi.ts';

const words = text.form;

export interface SiteStart {
  name?: string;
  place: string;
  hosts: readonly string[];
  about?: string | null;
  contact?: string | null;
  themeYear: number | null;
  theme?: string | null;
  needsTwo?: boolean;
}

export function SiteFields({ start }: { start: SiteStart }) {
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        required
        maxLength={200}
        defaultValue={start.name}
      />
      <TextField
        name="place"
        label={words.place}
        hint={words.placeHint}
        required
        maxLength={120}
        defaultValue={start.place}
      />
      <TextField name="hosts" label={words.hosts} hint={words.hostsHint} defaultValue={start.hosts.join(', ')} />
      <AreaField name="about" label={words.about} maxLength={500} defaultValue={start.about ?? ''} />
      <AreaField
        name="contact"
        label={words.contact}
        hint={words.contactHint}
        maxLength={1000}
        defaultValue={start.contact ?? ''}
      />
      <FieldRow>
        <TextField
          name="themeYear"
          label={words.themeYear}
          inputMode="numeric"
          defaultValue={String(start.themeYear ?? '')}
        />
        <TextField name="theme" label={words.theme} maxLength={500} defaultValue={start.theme ?? ''} />
      </FieldRow>
      <CheckField
        name="needsTwo"
        label={words.needsTwo}
        hint={words.needsTwoHint}
        defaultChecked={start.needsTwo ?? false}
      />
    </>
  );
}
