import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { childTerritories } from '#domains/organisation/queries.server.ts';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { ChoiceField, FieldRow } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { routeColumns } from '../parts/columns.tsx';
import styles from '../parts/matter.module.css';
import { fieldNames } from '../queries.server.ts';
import { endRoute, setRoute } from '../routing/commands.server.ts';
import { listRoutes } from '../routing/queries.server.ts';
import type { Route } from './+types/routes-of-unit.ts';
import { listText, routesText as words } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  return read(desk, async (ctx) => ({
    unitName: unit?.name ?? '',
    routes: unit ? await listRoutes(ctx, unit.id) : [],
    maySet: unit !== null && may(grants, desk.system.permissions, 'dialogue.work', unit.path),
    fields: [...(await fieldNames(ctx))].map(([value, label]) => ({ value, label })),
    areas: (unit ? await childTerritories(ctx, unit.territoryId) : []).map((one) => ({
      value: String(one.id),
      label: one.name,
    })),
  }));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  return intent === 'end' ? answer(desk, endRoute, input, { once }) : answer(desk, setRoute, input, { once });
}

export default function RoutesOfUnit({ loaderData }: Route.ComponentProps) {
  const { unitName, routes, maySet, fields, areas } = loaderData;
  return (
    <>
      <PageHeader title={words.title} context={unitName} back={{ to: '/kien-nghi', label: listText.title }} />
      <Stack>
        <p className={styles.soft}>{words.hint}</p>
        <DataTable
          caption={words.title}
          rows={routes}
          rowKey={(route) => route.id}
          columns={routeColumns(maySet)}
          empty={<EmptyState title={words.empty} />}
        />
        {maySet ? (
          <Section title={words.add}>
            <CommandForm intent="set" submit={words.add} key={routes.length}>
              <FieldRow>
                <ChoiceField name="field" label={words.field} required options={fields} />
                <ChoiceField name="areaId" label={words.area} empty={words.everywhere} options={areas} />
              </FieldRow>
              <UnitPicker name="toUnitId" label={words.to} required />
            </CommandForm>
          </Section>
        ) : null}
      </Stack>
    </>
  );
}
