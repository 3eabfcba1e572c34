import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { AreaField, ChoiceField, FieldRow } from '#web/fields.tsx';
import type { Theme } from '../proposals/queries.server.ts';
import { proposalKinds } from '../proposals/schema.ts';
import { proposalText as text } from '../proposals/text.vi.ts';

export interface Above {
  id: number;
  name: string;
  place: string;
}

/** What is raised, of which theme, with whom: the office above, unless another is chosen. */
export function ProposalFields({ themes, above }: { themes: readonly Theme[]; above: Above | null }) {
  return (
    <>
      <FieldRow>
        <ChoiceField
          name="kind"
          label={text.kind}
          options={proposalKinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
          required
        />
        <ChoiceField
          name="theme"
          label={text.theme}
          options={themes.map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
      </FieldRow>
      <AreaField name="words" label={text.words} hint={text.wordsHint} maxLength={2000} rows={4} required />
      <UnitPicker name="toUnitId" label={text.to} units={above ? [above] : []} required />
    </>
  );
}
