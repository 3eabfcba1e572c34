import { redirect } from 'react-router';
import { z } from 'zod';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { ChoiceField, FieldRow, HiddenField, RadioField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { openUnit } from '../commands.server.ts';
import { branchToOpen, committeeToOpen } from '../page/queries.server.ts';
import { placeLink } from '../parts/territory-tree.tsx';
import type { OrganisationView, TerritoryLine, TerritoryView, UnitView } from '../queries.server.ts';
import { suggestedName, suggestedNameBelow, suggestedShortName } from '../rules.ts';
import { unitKindsBelow } from '../schema.ts';
import { text, unitKindText } from '../text.vi.ts';
import type { Route } from './+types/open-unit.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.open.title) }];

const id = z.coerce.number().int().positive().optional().catch(undefined);
const wanted = z.object({ 'dia-ban': id, 'cap-tren': id, 'to-chuc': z.string().optional() });

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const {
    'dia-ban': territoryId,
    'cap-tren': parentId,
    'to-chuc': code,
  } = wanted.parse(Object.fromEntries(new URL(request.url).searchParams));
  if (parentId !== undefined) {
    return { step: 'branch' as const, ...(await found(read(desk, (ctx) => branchToOpen(ctx, parentId)))) };
  }
  if (territoryId === undefined) throw redirect('/don-vi');
  const { territory, organisations } = await found(read(desk, (ctx) => committeeToOpen(ctx, territoryId)));
  const organisation = organisations.find((one) => one.code === code);
  if (!organisation) return { step: 'organisation' as const, territory, organisations };
  return {
    step: 'committee' as const,
    territory,
    organisation,
    name: suggestedName(organisation.code, territory) ?? '',
    shortName: suggestedShortName(organisation.code, territory) ?? '',
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const outcome = await answer(deskOf<Database>(context).desk, openUnit, await request.formData());
  return outcome.ok ? redirect(`/don-vi/${outcome.result.id}`) : outcome;
}

export default function OpenUnit({ loaderData: data }: Route.ComponentProps) {
  if (data.step === 'branch') return <BranchForm parent={data.parent} areas={data.areas} />;
  const back = { to: placeLink(data.territory.id), label: data.territory.name };
  if (data.step === 'organisation') {
    return (
      <>
        <PageHeader title={text.open.title} context={text.open.chooseOrganisation} back={back} />
        <Organisations territory={data.territory} organisations={data.organisations} />
      </>
    );
  }
  const { territory, organisation } = data;
  return (
    <>
      <PageHeader
        title={text.open.title}
        context={`${organisation.name}, ${territory.name}`}
        back={back}
        secondary={
          <LinkButton to={`/don-vi/moi?dia-ban=${territory.id}`} variant="quiet">
            {text.open.otherOrganisation}
          </LinkButton>
        }
      />
      <Section>
        <Stack>
          {organisation.root === 'vn' ? null : (
            <Notice tone="neutral" title={text.open.outside}>
              <p>{text.open.outsideBody}</p>
            </Notice>
          )}
          <CommandForm submit={text.open.submit} cancel={back.to}>
            <HiddenField name="kind" value="committee" />
            <HiddenField name="territoryId" value={String(territory.id)} />
            <HiddenField name="organisation" value={organisation.code} />
            <NameFields name={data.name} nameHint={text.open.nameHint} shortName={data.shortName} />
          </CommandForm>
        </Stack>
      </Section>
    </>
  );
}

function Organisations({ territory, organisations }: { territory: TerritoryView; organisations: OrganisationView[] }) {
  return (
    <DataTable
      caption={text.open.chooseOrganisation}
      rows={organisations}
      rowKey={(organisation) => organisation.code}
      rowLink={(organisation) => `/don-vi/moi?dia-ban=${territory.id}&to-chuc=${organisation.code}`}
      columns={[
        { key: 'organisation', head: text.units.organisation, cell: (organisation) => organisation.name },
        {
          key: 'name',
          head: text.open.name,
          cell: (organisation) => suggestedName(organisation.code, territory) ?? '',
        },
      ]}
      empty={<EmptyState title={text.open.nothingToOpen} body={text.open.nothingToOpenBody} />}
    />
  );
}

function BranchForm({ parent, areas }: { parent: UnitView; areas: TerritoryLine[] }) {
  const back = `/don-vi/${parent.id}`;
  return (
    <>
      <PageHeader title={text.unit.openBelow} context={parent.place} back={{ to: back, label: parent.name }} />
      <Section>
        <CommandForm submit={text.open.submit} cancel={back}>
          <HiddenField name="parentId" value={String(parent.id)} />
          <RadioField
            name="kind"
            label={text.open.kind}
            required
            defaultValue="branch"
            options={unitKindsBelow.map((kind) => ({ value: kind, label: unitKindText[kind] }))}
          />
          <NameFields name={suggestedNameBelow(parent.organisation, null)} />
          {areas.length > 0 ? (
            <ChoiceField
              name="locatedIn"
              label={text.open.locatedIn}
              hint={text.open.locatedInHint}
              empty={text.open.anywhere}
              options={areas.map((area) => ({ value: String(area.id), label: area.name }))}
            />
          ) : null}
        </CommandForm>
      </Section>
    </>
  );
}

function NameFields({ name, nameHint, shortName }: { name: string; nameHint?: string; shortName?: string }) {
  return (
    <>
      <TextField name="name" label={text.open.name} hint={nameHint} required defaultValue={name} maxLength={200} />
      <FieldRow>
        <TextField
          name="shortName"
          label={text.open.shortName}
          hint={text.open.shortNameHint}
          defaultValue={shortName}
          maxLength={120}
        />
        <DayField name="openedOn" label={text.open.openedOn} hint={text.open.openedOnHint} />
      </FieldRow>
    </>
  );
}
