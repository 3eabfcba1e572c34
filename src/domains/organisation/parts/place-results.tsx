import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { FoundTerritory } from '../map/queries.server.ts';
import type { UnitView } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import { placeLink } from './territory-tree.tsx';
import { UnitTable } from './unit-table.tsx';

const words = text.found;

/** What a search found: units, and territories by the names they have or had. */
export function PlaceResults({ units, territories }: { units: UnitView[]; territories: FoundTerritory[] }) {
  if (units.length + territories.length === 0) {
    return (
      <Section>
        <EmptyState
          title={words.none}
          body={words.noneBody}
          action={
            <LinkButton to="/don-vi" variant="secondary">
              {words.back}
            </LinkButton>
          }
        />
      </Section>
    );
  }
  return (
    <Stack>
      {territories.length > 0 ? (
        <Section title={words.territories} flush>
          <DataTable
            caption={words.territories}
            rows={territories}
            rowKey={(one) => `${one.id}-${one.name}`}
            rowLink={(one) => placeLink(one.id)}
            columns={[
              { key: 'name', head: words.name, cell: (one) => one.name },
              { key: 'place', head: text.history.parent, cell: (one) => one.place || text.nation },
              {
                key: 'until',
                head: words.validity,
                cell: (one) => (one.until === null ? words.today : words.oldName(formatDay(one.until))),
              },
            ]}
            empty={null}
          />
        </Section>
      ) : null}
      {units.length > 0 ? (
        <Section title={words.units} flush>
          <UnitTable caption={words.units} units={units} by="place" empty={null} />
        </Section>
      ) : null}
    </Stack>
  );
}
