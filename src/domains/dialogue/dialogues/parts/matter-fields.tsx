import { ChoiceField, FieldRow, RadioField, TextField } from '#web/fields.tsx';
import type { DialogueDetail } from '../queries.server.ts';
import { competenceText, text } from '../text.vi.ts';
import { CarefulArea } from './careful-area.tsx';
import { fieldOptions } from './plan-fields.tsx';

const words = text.matters;
type Matter = DialogueDetail['matters'][number];

interface MatterFieldsProps {
  fields: readonly { code: string; name: string }[];
  /** The residential areas of the place. */
  areas: readonly { id: number; name: string }[];
  matter?: Matter;
  /** The field of the dialogue, where it has one. */
  fieldCode?: string | null;
}

export function CompetenceField({ value }: { value?: Matter['competence'] | undefined }) {
  return (
    <RadioField
      name="competence"
      label={words.competence}
      required
      defaultValue={value ?? 'within'}
      options={(['within', 'beyond'] as const).map((one) => ({ value: one, label: competenceText[one] }))}
    />
  );
}

/** One matter: what, of which field, who can settle it, and the answer where it was given on the spot. */
export function MatterFields({ fields, areas, matter, fieldCode }: MatterFieldsProps) {
  const own = matter?.areaId ?? null;
  const named =
    own === null || areas.some((area) => area.id === own) ? [] : [{ id: own, name: matter?.areaName ?? '' }];
  return (
    <>
      <CarefulArea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        required
        rows={3}
        maxLength={4000}
        defaultValue={matter?.words}
      />
      <FieldRow>
        <ChoiceField
          name="fieldCode"
          label={words.field}
          required
          options={fieldOptions(fields)}
          defaultValue={matter?.fieldCode ?? fieldCode ?? ''}
        />
        <CompetenceField value={matter?.competence} />
      </FieldRow>
      {areas.length + named.length > 0 ? (
        <ChoiceField
          name="areaId"
          label={words.area}
          empty={words.wholeArea}
          options={[...named, ...areas].map(({ id, name }) => ({ value: String(id), label: name }))}
          defaultValue={own === null ? '' : String(own)}
        />
      ) : null}
      <CarefulArea
        name="answer"
        label={words.answer}
        hint={words.answerHint}
        rows={2}
        maxLength={4000}
        defaultValue={matter?.answer ?? ''}
      />
      <TextField
        name="answeredBy"
        label={words.answeredBy}
        hint={words.answeredByHint}
        maxLength={200}
        defaultValue={matter?.answeredBy ?? ''}
      />
    </>
  );
}
