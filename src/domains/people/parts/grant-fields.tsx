import { DayField } from '#web/day-field.tsx';
import { FieldRow, RadioField, TextField } from '#web/fields.tsx';
import { grantScopes } from '../grants/rules.ts';
import { roleText, scopeText } from '../grants/text.vi.ts';
import type { Role } from '#domains/roles.ts';
import { text as allText } from '../text.vi.ts';

const text = allText.grant;

/** Role, reach, paper and period of a right, each choice with what it means. `roles`: those that the giver may give. */
export function GrantFields({ roles }: { roles: readonly string[] }) {
  return (
    <>
      <RadioField
        name="role"
        label={text.role}
        required
        options={roles.map((role) => {
          const { name, about } = roleText[role as Role];
          return { value: role, label: name, hint: about };
        })}
      />
      <RadioField
        name="scope"
        label={text.scope}
        hint={text.scopeHint}
        required
        defaultValue="unit-below"
        options={grantScopes.map((scope) => ({
          value: scope,
          label: scopeText[scope].name,
          hint: scopeText[scope].about,
        }))}
      />
      <TextField name="decision" label={text.decision} hint={text.decisionHint} required maxLength={120} />
      <FieldRow>
        <DayField name="from" label={text.from} hint={text.fromHint} />
        <DayField name="until" label={text.until} hint={text.untilHint} />
      </FieldRow>
    </>
  );
}
