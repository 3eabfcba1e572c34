import { z } from 'zod';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { type Atlas, getAtlas } from '../atlas/queries.server.ts';
import { coverageOf, frameOf, isArchipelago, systemOrganisations } from '../atlas/rules.ts';
import { type Bubble, BubbleMap } from '../parts/bubble-map.tsx';
import { CoverageLegend } from '../parts/coverage-legend.tsx';
import { PlaceEntry } from '../parts/place-entry.tsx';
import { placeLink } from '../parts/territory-tree.tsx';
import { atlasText as text } from '../atlas/text.vi.ts';
import type { Route } from './+types/atlas.ts';

const wanted = z.object({ tinh: z.coerce.number().int().positive().nullable().catch(null) });

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(text.title(loaderData?.province?.name ?? null)) },
];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { tinh } = wanted.parse(Object.fromEntries(new URL(request.url).searchParams));
  return found(read(desk, (ctx) => getAtlas(ctx, tinh)));
}

export default function AtlasPage({ loaderData: atlas }: Route.ComponentProps) {
  const { province, communes } = atlas;
  const back = province ? { to: '/don-vi/ban-do', label: text.wholeCountry } : { to: '/don-vi', label: text.units };
  return (
    <>
      <PageHeader title={text.title(province?.name ?? null)} context={text.about(communes)} back={back} />
      {atlas.provinces.length === 0 ? (
        <Section>
          <EmptyState title={text.empty} />
        </Section>
      ) : province ? (
        <DetailLayout main={<Province atlas={atlas} />} aside={<Country atlas={atlas} small />} />
      ) : (
        <DetailLayout
          main={<Country atlas={atlas} small={false} />}
          aside={<Provinces provinces={atlas.provinces} />}
        />
      )}
    </>
  );
}

/** Every province, and both archipelagos at their place and by their name, however small the drawing. */
function Country({ atlas: { province, communes, provinces }, small }: { atlas: Atlas; small: boolean }) {
  const archipelagos = communes.filter(isArchipelago);
  const places = [...(small ? provinces : communes), ...text.archipelagos];
  const frame = small ? frameOf(places, 320, 14) : frameOf(places, 640, 28, 860);
  const bubbles = provinces.map((each): Bubble => ({
    ...each,
    count: each.unitCount,
    words: text.province(each),
    to: `/don-vi/ban-do?tinh=${each.id}`,
    look: each.unitCount === 0 ? 'none' : 'part',
    selected: each.id === province?.id,
  }));
  return (
    <Section title={small ? text.wholeCountry : text.byProvince}>
      <BubbleMap
        label={text.byProvince}
        frame={frame}
        bubbles={[...bubbles, ...archipelagos.map((each) => communeBubble(each))]}
        largest={small ? 13 : 26}
        dots={small ? provinces : communes}
        names={text.archipelagos}
      />
    </Section>
  );
}

/** The same in words, for who reads no map. */
function Provinces({ provinces }: { provinces: Atlas['provinces'] }) {
  return (
    <Section title={text.provinces} flush>
      <nav aria-label={text.provinces}>
        {provinces.map(({ id, name, unitCount }) => (
          <PlaceEntry
            key={id}
            to={`/don-vi/ban-do?tinh=${id}`}
            aside={unitCount > 0 ? text.unitsThere(unitCount) : null}
          >
            {name}
          </PlaceEntry>
        ))}
      </nav>
    </Section>
  );
}

function communeBubble(commune: Atlas['communes'][number]): Bubble {
  return {
    ...commune,
    count: commune.unitCount,
    words: text.commune(commune.name, commune.organisationCount, systemOrganisations.length),
    to: placeLink(commune.id),
    look: coverageOf(commune),
  };
}

function Province({ atlas: { communes } }: { atlas: Atlas }) {
  const near = communes.filter((commune) => !isArchipelago(commune));
  return (
    <Stack>
      <Section title={text.byCommune}>
        <BubbleMap
          label={text.byCommune}
          frame={frameOf(near, 820, 24, 720)}
          bubbles={near.map(communeBubble)}
          largest={13}
        />
        <CoverageLegend communes={communes} />
      </Section>
      <Section title={text.list} flush>
        <DataTable
          caption={text.list}
          rows={communes}
          rowKey={(row) => row.id}
          rowLink={(row) => placeLink(row.id)}
          columns={[
            { key: 'name', head: text.place, cell: (row) => row.name },
            {
              key: 'organisations',
              head: text.organisations,
              cell: (row) => text.share(row.organisationCount, systemOrganisations.length),
              align: 'right',
            },
            { key: 'units', head: text.unitCount, cell: (row) => row.unitCount, align: 'right' },
          ]}
          empty={<EmptyState title={text.empty} />}
        />
      </Section>
    </Stack>
  );
}
