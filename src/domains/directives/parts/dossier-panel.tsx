import { Link } from 'react-router';
import { ChoiceField, FieldRow, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { Dossier } from '../dossiers/queries.server.ts';
import { dossierText as text } from '../dossiers/text.vi.ts';

interface DossierPanelProps {
  dossier: { id: number; code: string; title: string } | null;
  dossiers: readonly Dossier[];
  mayPut: boolean;
}

/** The file that the paper lies in, and putting it into one. */
export function DossierPanel({ dossier, dossiers, mayPut }: DossierPanelProps) {
  const others = dossiers.filter((each) => each.id !== dossier?.id);
  return (
    <Section title={text.section}>
      <Stack>
        <p>
          {dossier ? (
            <Link to={`/van-ban/ho-so/${dossier.id}`}>{text.lies(dossier.code, dossier.title)}</Link>
          ) : (
            text.none
          )}
        </p>
        {mayPut ? (
          <CommandForm intent="dossier" submit={dossier ? text.move : text.put} tone={dossier ? 'quiet' : undefined}>
            {others.length > 0 ? (
              <ChoiceField
                name="dossierId"
                label={text.choose}
                empty={text.chooseNew}
                options={others.map((each) => ({ value: String(each.id), label: text.lies(each.code, each.title) }))}
              />
            ) : null}
            <FieldRow>
              <TextField name="code" label={text.code} hint={text.codeHint} maxLength={40} />
              <TextField name="title" label={text.name} maxLength={200} />
            </FieldRow>
          </CommandForm>
        ) : null}
      </Stack>
    </Section>
  );
}
