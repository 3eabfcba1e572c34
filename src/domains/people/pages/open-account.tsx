import { useState } from 'react';
import { z } from 'zod';
import { mayAnywhere } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { FieldRow, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { printedCode, siteOf } from '../codes/prints.server.ts';
import { openAccount } from '../commands.server.ts';
import { rolesToGive } from '../grants/rules.ts';
import { CodeSheet } from '../parts/code-sheet.tsx';
import { GrantFields } from '../parts/grant-fields.tsx';
import { getAccount } from '../queries.server.ts';
import { text as allText } from '../text.vi.ts';
import type { Route } from './+types/open-account.ts';

export { clientAction } from '#web/client-action.ts';

const text = allText.open;

export const meta = () => [{ title: pageTitle(text.title) }];

const wanted = z.object({ 'don-vi': z.coerce.number().int().positive().optional().catch(undefined) });

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { actor, system } = desk;
  if (!mayAnywhere(actor.grants, system.permissions, 'account.open')) throw new Response(null, { status: 403 });
  const { 'don-vi': unitId } = wanted.parse(Object.fromEntries(new URL(request.url).searchParams));
  const units = unitId === undefined ? [] : await read(desk, (ctx) => listUnitsByIds(ctx, [unitId]));
  return {
    units: units.map(({ id, name, place }) => ({ id, name, place })),
    roles: rolesToGive(actor, system.permissions),
  };
}

/** Without `once`: a receipt would keep the code. A second sending is refused, since the phone is then in use. */
export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const outcome = await answer(desk, openAccount, formInput(await request.formData()).input);
  if (!outcome.ok) return outcome;
  const { id } = outcome.result;
  const account = await read(desk, (ctx) => getAccount(ctx, id));
  const person = { name: account.name, unit: account.unit?.name ?? null, positionTitle: account.positionTitle };
  return { ok: true as const, result: { id, person, printed: await printedCode(outcome.result, siteOf(request)) } };
}

type Opened = Extract<Awaited<ReturnType<typeof action>>, { ok: true }>['result'];

export default function OpenAccount({ loaderData: { units, roles } }: Route.ComponentProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  if (opened) {
    return (
      <>
        <div className="no-print">
          <PageHeader title={opened.person.name} back={{ to: '/tai-khoan', label: allText.list.title }} />
        </div>
        <CodeSheet
          title={allText.sheet.title}
          person={opened.person}
          printed={opened.printed}
          next={
            <LinkButton to={`/tai-khoan/${opened.id}`} variant="secondary">
              {text.toAccount}
            </LinkButton>
          }
        />
      </>
    );
  }
  return (
    <>
      <PageHeader title={text.title} context={text.about} back={{ to: '/tai-khoan', label: allText.list.title }} />
      <Section>
        <CommandForm submit={text.submit} cancel="/tai-khoan" onDone={(result) => setOpened(result as Opened)}>
          <FieldRow>
            <TextField name="name" label={text.name} required maxLength={120} autoComplete="off" />
            <TextField name="positionTitle" label={text.position} hint={text.positionHint} maxLength={120} />
          </FieldRow>
          <TextField
            name="phone"
            label={text.phone}
            hint={text.phoneHint}
            type="tel"
            required
            maxLength={40}
            autoComplete="off"
          />
          <UnitPicker name="unitId" label={text.unit} required units={units} />
          <GrantFields roles={roles} />
        </CommandForm>
      </Section>
    </>
  );
}
