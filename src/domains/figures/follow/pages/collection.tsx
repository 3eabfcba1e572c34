import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { rowId } from '#web/row-id.ts';
import { Stack } from '#web/section.tsx';
import { Segments } from '#web/segments.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { prolongCollection } from '../../prolonging/commands.server.ts';
import { standingOf } from '../../collections/rules.ts';
import { acceptFigures, sealFigures } from '../../deciding/commands.server.ts';
import { prolongingsOf } from '../../prolonging/queries.server.ts';
import { FollowMap } from '../../maps/parts/follow-map.tsx';
import { drawingOf } from '../../maps/queries.server.ts';
import { sealsOf } from '../../sealing/queries.server.ts';
import { takingText } from '../../sheets/text.vi.ts';
import { wideText } from '../../wide/text.vi.ts';
import { CollectionSummary } from '../parts/collection-summary.tsx';
import { PlaceTables } from '../parts/place-tables.tsx';
import { SealList } from '../parts/seal-list.tsx';
import { standingTones } from '../parts/standing-tones.ts';
import { UnitList } from '../parts/unit-list.tsx';
import { getCollection, listOwing, talliesOf } from '../queries.server.ts';
import { addTally, noTally, standings, type Tally } from '../rules.ts';
import { owingFilter } from '../schema.ts';
import { askedText, collectionText as text, standingText } from '../text.vi.ts';
import type { Route } from './+types/collection.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData ? `${loaderData.collection.formName}, ${loaderData.collection.periodName}` : '') },
];

const sides = ['', 'dia-ban', 'chot'] as const;
/** Ten queries at most. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const id = rowId(params.collectionId);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const side = sides.find((one) => one === asked.xem) ?? '';
  const filter = owingFilter.parse(asked);
  return found(
    read(desk, async (ctx) => {
      const organisations = await listOrganisations(ctx);
      const collection = await getCollection(ctx, id);
      const none = { rows: [], page: { before: null, after: null } };
      return {
        ...{ side, filter, today: ctx.today },
        collection,
        drawing: side === 'dia-ban' ? await drawingOf(ctx, collection.territoryId) : null,
        tallies: await talliesOf(ctx, id),
        prolongings: await prolongingsOf(ctx, id),
        list: side === '' ? await listOwing(ctx, id, filter, pageCursor(request.url)) : none,
        seals: side === 'chot' ? await sealsOf(ctx, id) : [],
        lineNames: Object.fromEntries(organisations.map(({ code, shortName }) => [code, shortName])),
      };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const given = { ...input, collectionId: params.collectionId };
  if (intent === 'accept') return answer(desk, acceptFigures, given, { once });
  if (intent === 'prolong') return answer(desk, prolongCollection, given, { once });
  if (intent === 'seal') return answer(desk, sealFigures, given, { once });
  throw data(null, { status: 400 });
}

const placesOf = (tallies: Route.ComponentProps['loaderData']['tallies']) =>
  [...new Map(tallies.map((one) => [one.placeId, one.placeName]))]
    .map(([id, label]) => ({ value: String(id), label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'));

export default function Collection({ loaderData: page }: Route.ComponentProps) {
  const { collection, tallies, side, filter, today, lineNames } = page;
  const here = `/so-lieu/thu/${collection.id}`;
  const tally = tallies.reduce<Tally>(addTally, noTally);
  const standing = standingOf(collection, collection.startsOn, today);
  const linkOf = (asked: Record<string, string>) => `${here}?${new URLSearchParams(asked)}`;
  const mayDecide = tallies.some((one) => one.decidable > 0);
  const lines = [...new Set(tallies.map((one) => one.organisation))];
  return (
    <>
      <PageHeader
        title={`${collection.formName}, ${collection.periodName}`}
        status={<StatusBadge tone={standingTones[standing]}>{standingText[standing]}</StatusBadge>}
        context={text.collector(collection.unitName)}
        back={{ to: `/so-lieu/bieu/${collection.formId}`, label: text.backToForm }}
        secondary={
          <>
            {tally.expected > 0 ? (
              <LinkButton to={`${here}/excel`} variant="quiet">
                {takingText.link}
              </LinkButton>
            ) : null}
            <LinkButton to={`/so-lieu/theo-doi?bieu=${collection.formId}`} variant="quiet">
              {text.history}
            </LinkButton>
            <LinkButton to={`${here}/bang`} variant="secondary">
              {wideText.link}
            </LinkButton>
          </>
        }
        primary={<NextStep {...{ mayDecide, tally, side, linkOf, asked: filter.asked }} />}
      />
      <Stack>
        {collection.seesAll ? null : <Notice tone="neutral">{text.part}</Notice>}
        <CollectionSummary
          {...{ collection, tally, prolongings: page.prolongings }}
          linkOf={(asked) => linkOf({ 'trang-thai': asked })}
        />
        <div>
          <Segments
            label={text.sides}
            items={[
              { to: here, label: text.units, current: side === '' },
              { to: linkOf({ xem: 'dia-ban' }), label: text.places, current: side === 'dia-ban' },
              { to: linkOf({ xem: 'chot' }), label: text.seals, current: side === 'chot' },
            ]}
          />
        </div>
        {side === '' ? (
          <>
            <FilterBar
              fields={[
                {
                  name: 'trang-thai',
                  label: text.state,
                  unset: text.everyState,
                  options: standings.map((value) => ({ value, label: askedText[value] })),
                },
                {
                  name: 'he',
                  label: text.line,
                  unset: text.everyLine,
                  options: lines.map((value) => ({ value, label: lineNames[value] ?? value })),
                },
                { name: 'noi', label: text.place, unset: text.everyPlace, options: placesOf(tallies) },
              ]}
            />
            <UnitList
              {...{ collection, today, rows: page.list.rows, page: page.list.page }}
              isAccepting={mayDecide && filter.asked === 'waiting'}
            />
          </>
        ) : null}
        {side === 'dia-ban' && page.drawing ? (
          <FollowMap
            periodName={collection.periodName.toLowerCase()}
            collectionId={collection.id}
            drawing={page.drawing}
            tallies={tallies}
          />
        ) : null}
        {side === 'dia-ban' ? <PlaceTables tallies={tallies} lineNames={lineNames} linkOf={linkOf} /> : null}
        {side === 'chot' ? (
          <SealList
            collection={collection}
            seals={page.seals}
            tally={tally}
            maySeal={mayDecide && collection.mayCollect}
          />
        ) : null}
      </Stack>
    </>
  );
}

interface NextStepProps {
  mayDecide: boolean;
  tally: Tally;
  side: string;
  asked: string | undefined;
  linkOf: (asked: Record<string, string>) => string;
}

/** The one thing to do next: what waits first, then the seal. */
function NextStep({ mayDecide, tally, side, asked, linkOf }: NextStepProps) {
  if (!mayDecide) return null;
  if (tally.waiting > 0)
    return side === '' && asked === 'waiting' ? null : (
      <LinkButton to={linkOf({ 'trang-thai': 'waiting' })}>{text.toWaiting(tally.waiting)}</LinkButton>
    );
  if (tally.accepted > 0 && side !== 'chot') return <LinkButton to={linkOf({ xem: 'chot' })}>{text.toSeal}</LinkButton>;
  return null;
}
