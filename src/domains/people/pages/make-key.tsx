import { useState } from 'react';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import type { Database } from '#domains/tables.ts';
import { ChoiceField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { makeKey } from '../keys/commands.server.ts';
import { keyTerms, rolesForKeys } from '../keys/rules.ts';
import { keyText } from '../keys/text.vi.ts';
import { type MadeKey, KeySheet } from '../parts/key-sheet.tsx';
import { RoleField, ScopeField } from '../parts/grant-fields.tsx';
import { text as allText } from '../text.vi.ts';
import type { Route } from './+types/make-key.ts';

export { clientAction } from '#web/client-action.ts';

const text = keyText.form;

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { actor, system } = desk;
  const units = actor.unit === null ? [] : await read(desk, (ctx) => listUnitsByIds(ctx, [actor.unit!.id]));
  return {
    roles: rolesForKeys(actor, system.permissions).toReversed(),
    units: units.map(({ id, name, place }) => ({ id, name, place })),
  };
}

/** Without `once`: a receipt would keep the token. */
export async function action({ request, context }: Route.ActionArgs) {
  return answer(deskOf<Database>(context).desk, makeKey, formInput(await request.formData()).input);
}

export default function MakeKey({ loaderData: { roles, units } }: Route.ComponentProps) {
  const [made, setMade] = useState<MadeKey | null>(null);
  if (made) return <KeySheet made={made} />;
  return (
    <>
      <PageHeader title={text.title} context={keyText.about} back={{ to: '/toi', label: allText.me.title }} />
      <Section>
        {roles.length === 0 ? (
          <Notice tone="neutral">{text.noRoles}</Notice>
        ) : (
          <CommandForm submit={text.submit} cancel="/toi" onDone={(result) => setMade(result as MadeKey)}>
            <TextField name="name" label={text.name} hint={text.nameHint} required maxLength={80} autoComplete="off" />
            <RoleField label={text.role} roles={roles} defaultValue="observer" />
            <UnitPicker name="unitId" label={text.unit} required units={units} />
            <ScopeField label={text.scope} hint={text.scopeHint} />
            <ChoiceField
              name="days"
              label={text.days}
              required
              empty={false}
              defaultValue="90"
              options={keyTerms.map((days) => ({ value: String(days), label: keyText.terms[days] }))}
            />
          </CommandForm>
        )}
      </Section>
    </>
  );
}
