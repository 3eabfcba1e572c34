import { execute } from '#platform/command/execute.server.ts';
import { saveView } from '#domains/figures/saved/commands.server.ts';
import { tableQuery } from '#domains/figures/totals/address/schema.ts';
import type { Act } from './play.ts';
import { deskAt, known, type Stage } from './stage.ts';

/** Tables that officers of the province open again and again: one on the map for everybody of the unit, one of one's own. */
export function savedViewActs(stage: Stage): Act[] {
  const keep = (name: string, codes: readonly string[], view: 'map' | null, isShared: boolean): Act => ({
    on: -2,
    run: async () => {
      const { rows } = await stage.asOwner((query) =>
        query(
          `select array(select i.id::int from indicators.indicator i where i.code = any($1) order by i.code) as ids,
             (select u.territory_id::int from organisation.unit u where u.id = $2) as place`,
          [codes, known(stage.units, 'province.front')],
        ),
      );
      const { ids, place } = rows[0] as { ids: number[]; place: number };
      const query = tableQuery({
        ...{ indicatorIds: ids, placeId: place, rows: 'places', organisation: null, rhythm: 'month' },
        ...{ span: 'last', year: null, basis: 'reported', isCompared: false, isPlanned: false, view },
      });
      await execute(await deskAt(stage, 'leader'), saveView, { name, query, isShared });
    },
  });
  return [
    keep('Tuyên truyền, vận động ở các xã trên bản đồ', ['MT-002'], 'map', true),
    keep('Tuyên truyền và lượt người dự theo tháng', ['MT-002', 'MT-003'], null, false),
  ];
}
