import { DayField } from '#web/day-field.tsx';
import { FieldRow, RadioField, TextField } from '#web/fields.tsx';
import { grantScopes } from '../grants/rules.ts';
import { roleText, scopeText } from '../grants/text.vi.ts';
import type { Role } from '#domains/roles.ts';
import { text as allText } from '../text.vi.ts';

const text = allText.grant;

/** Roles to choose from, each with what it means. */
export function RoleField({
  label,
  roles,
  defaultValue,
}: {
  label: string;
  roles: readonly string[];
  defaultValue?: string;
}) {
  return (
    <RadioField
      name="role"
      label={label}
      required
      defaultValue={defaultValue}
      options={roles.map((role) => {
        const { name, about } = roleText[role as Role];
        return { value: role, label: name, hint: about };
      })}
    />
  );
}

/** How far a right reaches, counted from the chosen unit. */
export function ScopeField({ label, hint }: { label: string; hint: string }) {
  return (
    <RadioField
      name="scope"
      label={label}
      hint={hint}
      required
      defaultValue="unit-below"
      options={grantScopes.map((scope) => ({
        value: scope,
        label: scopeText[scope].name,
        hint: scopeText[scope].about,
      }))}
    />
  );
}

/** Role, reach, paper and period of a right. `roles`: those that the giver may give. */
export function GrantFields({ roles }: { roles: readonly string[] }) {
  return (
    <>
      <RoleField label={text.role} roles={roles} />
      <ScopeField label={text.scope} hint={text.scopeHint} />
      <TextField name="decision" label={text.decision} hint={text.decisionHint} required maxLength={120} />
      <FieldRow>
        <DayField name="from" label={text.from} hint={text.fromHint} />
        <DayField name="until" label={text.until} hint={text.untilHint} />
      </FieldRow>
    </>
  );
}
