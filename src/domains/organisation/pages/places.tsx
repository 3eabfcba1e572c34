import { Box, Breadcrumbs, Button, Grid, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { z } from 'zod';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { FactList } from '#web/fact-list.tsx';
import { ChoiceField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { openArea } from '../map/commands.server.ts';
import { searchTerritories } from '../map/queries.server.ts';
import { atlasText } from '../atlas/text.vi.ts';
import { getPlace, type PlaceView } from '../page/queries.server.ts';
import { PlaceEntry } from '../parts/place-entry.tsx';
import { PlaceResults } from '../parts/place-results.tsx';
import { HistoryTable, Succession } from '../parts/territory-history.tsx';
import { pastTree, placeLink, TerritoryTree } from '../parts/territory-tree.tsx';
import { UnitTable } from '../parts/unit-table.tsx';
import { searchUnits, type TerritoryLine } from '../queries.server.ts';
import { homeTerritoryId } from '../rules.ts';
import { text as rearrangementText } from '../rearrangement/text.vi.ts';
import { membersText, territoryKindText, text } from '../text.vi.ts';
import type { Route } from './+types/places.ts';

export { clientAction } from '#web/client-action.ts';

const resultsAtMost = 20;

const wanted = z.object({
  'dia-ban': z.coerce.number().int().positive().nullable().catch(null),
  q: z.string().trim().max(200).catch(''),
});

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.place?.territory.name ?? text.title) },
];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { 'dia-ban': territoryId, q } = wanted.parse(Object.fromEntries(new URL(request.url).searchParams));
  const home = desk.actor.unit === null ? null : homeTerritoryId(desk.actor.unit.path);
  return found(
    read(desk, async (ctx) => {
      if (q === '') return { query: '', results: null, place: await getPlace(ctx, territoryId ?? home) };
      const units = await searchUnits(ctx, { text: q, limit: resultsAtMost });
      const territories = await searchTerritories(ctx, { text: q, limit: resultsAtMost });
      return { query: q, results: { units, territories }, place: null };
    }),
  );
}

export async function action({ request, context }: Route.ActionArgs) {
  return answer(deskOf<Database>(context).desk, openArea, await request.formData());
}

export default function Places({ loaderData: { query, results, place } }: Route.ComponentProps) {
  return (
    <>
      {place ? (
        <PlaceHeader place={place} />
      ) : (
        <PageHeader title={text.title} context={results ? text.found.title(query) : text.about} />
      )}
      <Box mb="lg">
        <FilterBar search={{ name: 'q', label: text.search, placeholder: text.searchExample }} />
      </Box>
      {results ? <PlaceResults {...results} /> : null}
      {place ? <Place place={place} /> : null}
      {!results && !place ? (
        <Section>
          <EmptyState title={text.noMap} body={text.noMapBody} />
        </Section>
      ) : null}
    </>
  );
}

function PlaceHeader({ place: { nationId, territory, missing, mayAddAreas } }: { place: PlaceView }) {
  const mayOpen = missing.some((organisation) => organisation.mayOpen);
  const isNation = territory.level === 'nation';
  return (
    <PageHeader
      title={isNation ? text.title : territory.name}
      status={
        territory.closedOn === null ? null : (
          <StatusBadge tone="neutral">{text.territory.closed(formatDay(territory.closedOn))}</StatusBadge>
        )
      }
      context={
        isNation ? (
          text.about
        ) : (
          <Breadcrumbs component="nav" aria-label={text.tree.crumbs} separator="›">
            <Link to={placeLink(nationId)}>{text.nation}</Link>
            {territory.above.map((above) => (
              <Link key={above.id} to={placeLink(above.id)}>
                {above.name}
              </Link>
            ))}
          </Breadcrumbs>
        )
      }
      secondary={
        <>
          {mayAddAreas ? (
            <LinkButton to={`/don-vi/sap-xep?dia-ban=${territory.id}`} variant="secondary">
              {rearrangementText.open}
            </LinkButton>
          ) : null}
          <LinkButton to={mapLink(territory)} variant="secondary">
            {atlasText.title(null)}
          </LinkButton>
        </>
      }
      primary={
        mayOpen ? (
          <LinkButton to={`/don-vi/moi?dia-ban=${territory.id}`} icon={<IconPlus size={18} aria-hidden />}>
            {text.open.title}
          </LinkButton>
        ) : null
      }
    />
  );
}

/** The map of the province that the place lies in. */
function mapLink(territory: PlaceView['territory']): string {
  if (territory.level === 'nation') return '/don-vi/ban-do';
  return `/don-vi/ban-do?tinh=${(territory.above[0] ?? territory).id}`;
}

function Place({ place }: { place: PlaceView }) {
  const { territory, units, members, history } = place;
  const isClosed = territory.closedOn !== null;
  // A closed territory is not in the tree of today: the one it hangs under is.
  const standing = isClosed ? territory.above.at(-1)?.id : territory.id;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 4, lg: 3 }} visibleFrom="md">
        <Section title={text.nation}>
          <TerritoryTree nodes={place.tree} selectedId={standing} />
        </Section>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 8, lg: 9 }} id={pastTree} tabIndex={-1}>
        <Stack>
          {isClosed && units.length === 0 ? null : (
            <Section title={territory.level === 'nation' ? text.units.nationTitle : text.units.title} flush>
              <UnitTable
                caption={text.units.title}
                units={units}
                by="organisation"
                empty={<EmptyState title={text.units.none} body={text.units.noneBody} />}
              />
              <Missing place={place} />
            </Section>
          )}
          {members.length > 0 ? (
            <Box hiddenFrom="md">
              <Members
                key={territory.id}
                title={membersText[territory.level as keyof typeof membersText]}
                members={members}
              />
            </Box>
          ) : null}
          {territory.level === 'nation' ? null : (
            <>
              <Section title={text.history.boundary}>
                <Succession history={history} />
              </Section>
              <Section title={text.history.title} flush>
                <HistoryTable history={history} />
              </Section>
              <Facts place={place} />
              {place.mayAddAreas ? <AddArea communeId={territory.id} /> : null}
            </>
          )}
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

/** The organisations that have no unit here yet, as a quiet line. */
function Missing({ place: { missing, territory } }: { place: PlaceView }) {
  if (missing.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" p="md">
      {text.units.missing}{' '}
      {missing.map((organisation, at) => (
        <span key={organisation.code}>
          {at > 0 ? ', ' : ''}
          {organisation.mayOpen ? (
            <Link
              to={`/don-vi/moi?dia-ban=${territory.id}&to-chuc=${organisation.code}`}
              aria-label={text.units.openHere(organisation.shortName)}
            >
              {organisation.shortName}
            </Link>
          ) : (
            organisation.shortName
          )}
        </span>
      ))}
      .
    </Text>
  );
}

const firstMembers = 30;

function Members({ title, members }: { title: string; members: readonly TerritoryLine[] }) {
  const [isWhole, setIsWhole] = useState(members.length <= firstMembers + 5);
  return (
    <Section title={title} aside={<Text c="dimmed">{formatNumber(members.length)}</Text>}>
      <nav aria-label={title}>
        {(isWhole ? members : members.slice(0, firstMembers)).map((member) => (
          <PlaceEntry key={member.id} to={placeLink(member.id)} leadsOn>
            {member.name}
          </PlaceEntry>
        ))}
      </nav>
      {isWhole ? null : (
        <Button variant="subtle" fullWidth onClick={() => setIsWhole(true)}>
          {text.tree.showAll(formatNumber(members.length))}
        </Button>
      )}
    </Section>
  );
}

function AddArea({ communeId }: { communeId: number }) {
  const words = text.territory;
  return (
    <Section title={words.addArea}>
      <CommandForm submit={words.add} layout="inline">
        <HiddenField name="communeId" value={String(communeId)} />
        <FieldRow>
          <TextField name="name" label={words.areaName} hint={words.addAreaHint} required maxLength={200} />
          <ChoiceField
            name="kind"
            label={words.areaKind}
            options={Object.entries(words.areaKinds).map(([value, label]) => ({ value, label }))}
            empty={false}
            defaultValue="hamlet"
          />
        </FieldRow>
      </CommandForm>
    </Section>
  );
}

function Facts({ place: { territory } }: { place: PlaceView }) {
  const words = text.territory;
  const { population, areaKm2 } = territory;
  return (
    <Section title={words.facts}>
      <FactList
        items={[
          { label: words.kind, value: territoryKindText[territory.kind] },
          ...(territory.closedOn === null && territory.code !== null
            ? [{ label: words.code, value: territory.code }]
            : []),
          ...(population === null ? [] : [{ label: words.population, value: words.people(formatNumber(population)) }]),
          ...(areaKm2 === null
            ? []
            : [{ label: words.area, value: words.squareKilometres(formatNumber(Number(areaKm2))) }]),
        ]}
      />
      {population === null && areaKm2 === null ? null : (
        <Text size="sm" c="dimmed" mt="md">
          {words.asPublished}
        </Text>
      )}
    </Section>
  );
}
