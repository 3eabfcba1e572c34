import { data, type ShouldRevalidateFunctionArgs, useNavigate } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { Segments } from '#web/segments.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { standingOf } from '../../collections/rules.ts';
import { standingTones } from '../../follow/parts/standing-tones.ts';
import { talliesOf } from '../../follow/queries.server.ts';
import { standings } from '../../follow/rules.ts';
import { askedText, standingText } from '../../follow/text.vi.ts';
import { sendTyped } from '../../sending/commands.server.ts';
import { PartChoice } from '../parts/part-choice.tsx';
import { UnitCards } from '../parts/unit-cards.tsx';
import { WideSheet } from '../parts/wide-sheet.tsx';
import { wideGrid } from '../queries.server.ts';
import { partsOf } from '../rules.ts';
import { sendManyInput, wideFilter } from '../schema.ts';
import { wideText as text } from '../text.vi.ts';
import type { Route } from './+types/wide.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData ? `${text.title}: ${loaderData.grid.collection.formName}` : text.title) },
];

/** Another part of the form is only shown: everything is here already, and what is being typed stays. */
export function shouldRevalidate(change: ShouldRevalidateFunctionArgs): boolean {
  const without = (url: URL) => {
    const asked = new URLSearchParams(url.search);
    asked.delete('phan');
    return `${url.pathname}?${asked}`;
  };
  return without(change.currentUrl) !== without(change.nextUrl) || change.defaultShouldRevalidate;
}

/** Six or seven queries; where there are too many units five, without them. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const id = rowId(params.collectionId);
  const filter = wideFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  return found(
    read(desk, async (ctx) => {
      const grid = await wideGrid(ctx, id, filter);
      const isTooMany = grid.rows === null;
      const organisations = isTooMany ? await listOrganisations(ctx) : [];
      return {
        ...{ grid, filter, today: ctx.today },
        tallies: isTooMany ? await talliesOf(ctx, id) : [],
        lineNames: Object.fromEntries(organisations.map(({ code, shortName }) => [code, shortName])),
      };
    }),
  );
}

/** Sends the typed forms of many units, each in a transaction of its own; what became of each is told. */
export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, intent } = formInput(await request.formData());
  const given = sendManyInput.safeParse(input);
  if (intent !== 'send' || !given.success) throw data(null, { status: 400 });
  const units = [];
  for (const { unitId, once } of given.data.units) {
    const outcome = await answer(desk, sendTyped, { collectionId: params.collectionId, unitId }, { once });
    if (!outcome.ok && outcome.code === 'sign-in-needed') return outcome;
    const { code, details } = outcome.ok ? { code: '', details: {} } : outcome;
    units.push({ unitId, ok: outcome.ok, code, details });
  }
  return { ok: true as const, result: { units } };
}

export default function Wide({ loaderData: page }: Route.ComponentProps) {
  const { grid, filter, tallies, lineNames, today } = page;
  const { collection, rows } = grid;
  const navigate = useNavigate();
  const follow = `/so-lieu/thu/${collection.id}`;
  const linkOf = (asked: Record<string, string>) =>
    `${follow}/bang?${new URLSearchParams({ ...kept(filter), ...asked })}`;
  const parts = partsOf(grid.cells);
  const part = parts[filter.part - 1] ?? parts[0]!;
  const stands = standingOf(collection, collection.startsOn, today);
  const waiting = rows?.filter((row) => row.state === 'submitted').length ?? 0;
  const isPart = filter.organisation !== undefined || filter.placeId !== undefined;
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context(collection.formName, collection.periodName)}
        status={<StatusBadge tone={standingTones[stands]}>{standingText[stands]}</StatusBadge>}
        back={{ to: follow, label: text.back }}
        secondary={
          <>
            {isPart ? (
              <LinkButton to={`${follow}/bang`} variant="quiet">
                {text.anotherPlace}
              </LinkButton>
            ) : null}
            {waiting > 0 && collection.mayCollect ? (
              <LinkButton to={`${follow}?trang-thai=waiting`} variant="secondary">
                {text.accept(waiting)}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Stack>
        {rows === null ? (
          <PartChoice {...{ tallies, lineNames, linkOf }} />
        ) : (
          <>
            <FilterBar
              fields={[
                {
                  name: 'trang-thai',
                  label: text.state,
                  unset: text.everyState,
                  options: standings.map((value) => ({ value, label: askedText[value] })),
                },
              ]}
            />
            {parts.length > 1 ? (
              <Segments
                label={text.part}
                items={parts.map(({ section }, at) => ({
                  ...{ to: linkOf({ phan: String(at + 1) }), label: section || text.general },
                  current: parts[at] === part,
                }))}
              />
            ) : null}
            <Section flush>
              {rows.length === 0 ? (
                <EmptyState title={text.empty} body={text.emptyBody} />
              ) : (
                <>
                  <UnitCards rows={rows} collectionId={collection.id} />
                  <WideSheet
                    key={`${collection.id} ${filter.placeId} ${filter.organisation}`}
                    {...{ grid, rows }}
                    columns={part.cells}
                    onPart={(position) => {
                      const at = parts.findIndex((one) => one.cells.some((cell) => cell.position === position));
                      void navigate(linkOf({ phan: String(at + 1) }));
                    }}
                  />
                </>
              )}
            </Section>
          </>
        )}
      </Stack>
    </>
  );
}

/** What the address already asks, to go on from. */
function kept(filter: Route.ComponentProps['loaderData']['filter']): Record<string, string> {
  return {
    ...(filter.asked ? { 'trang-thai': filter.asked } : {}),
    ...(filter.organisation ? { he: filter.organisation } : {}),
    ...(filter.placeId ? { noi: String(filter.placeId) } : {}),
  };
}
