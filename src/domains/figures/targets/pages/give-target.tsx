import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { setTargets } from '#domains/indicators/targets/commands.server.ts';
import { findTarget } from '#domains/indicators/targets/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { GivingGrid } from '../parts/giving-grid.tsx';
import { aimWords } from '../parts/target-words.tsx';
import { unitsToGive } from '../queries.server.ts';
import { invalidValue, typedRows } from '../rules.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/give-target.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.giveTitle) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => unitsToGive(ctx, rowId(params.id))));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once } = formInput(await request.formData());
  const parentId = rowId(params.id);
  const target = desk.actor ? await read(desk, (ctx) => findTarget(ctx, parentId)) : null;
  const { rows, invalid } = typedRows(input.rows, target?.scale ?? 0);
  if (invalid !== null) return invalidValue(invalid);
  const outcome = await answer(desk, setTargets, { parentId, rows, paperLabel: input.paperLabel }, { once });
  return outcome.ok ? redirect(`/chi-tieu/giao/${parentId}`) : outcome;
}

export default function GiveTarget({ loaderData: { target, units, alreadyGiven, mayGive } }: Route.ComponentProps) {
  const back = `/chi-tieu/giao/${target.id}`;
  const asked = { ...target, value: target.ownValue ?? target.value };
  const isShare = target.spread === 'total';
  return (
    <>
      <PageHeader title={text.giveTitle} context={target.unitName} back={{ to: back, label: target.indicatorName }} />
      {units.length === 0 || !mayGive ? (
        <EmptyState title={text.noneToGive} body={text.noneToGiveBody} />
      ) : (
        <Section>
          <CommandForm submit={text.give} cancel={back} layout="inline">
            <Notice tone="neutral">{(isShare ? text.giveShareHint : text.giveHint)(aimWords(asked))}</Notice>
            <TextField
              name="paperLabel"
              label={text.paper}
              hint={text.paperHint}
              maxLength={300}
              defaultValue={target.paperLabel ?? ''}
            />
            <GivingGrid target={target} units={units} alreadyGiven={alreadyGiven} />
          </CommandForm>
        </Section>
      )}
    </>
  );
}
