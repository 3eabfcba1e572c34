import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { type Place, unitId } from './country.ts';
import { today } from './support.ts';

export interface Subjects {
  /** The Front of a commune: 50 open commitments of its own, 60 that it asked for, whatever the size of the country. */
  commune: number;
  /** The women's union of a province: 1,200 open of its own, so that a page 20 exists. */
  busy: number;
  /** The Front of the province that asks for most. */
  province: number;
}

/** The units that are measured, among the places of makeCountry. */
export function subjectsOf(places: readonly Place[]): Subjects {
  const communes = places.filter((place) => place.level === 'commune');
  return {
    commune: unitId(communes[1500]!.id, 'front'),
    busy: unitId(6, 'women'),
    province: unitId(2, 'front'),
  };
}

const what =
  'Tuyên truyền, vận động Nhân dân tham gia xây dựng nông thôn mới, đô thị văn minh; rà soát, lập danh sách hộ nghèo, hộ cận nghèo có khó khăn về nhà ở trên địa bàn, nội dung số ';

/**
 * So many commitments over a year, in the order in which they were asked. The first communes have most of the work,
 * the Front the most of the organisations; 12 % are asked by the nation, a tenth by the commune itself, the rest by
 * provinces; a tenth names a cooperating unit. About a third is open. Everything is drawn from a fixed seed.
 */
export async function makeWork(query: OwnerQuery, places: readonly Place[], rows: number): Promise<void> {
  const subjects = subjectsOf(places);
  const first = places.findIndex((place) => place.level === 'commune') + 1;
  const fixed = fixedWork(subjects);
  const drawn = rows - fixed.reduce((sum, part) => sum + part.count, 0);
  if (drawn < 0) throw new Error('too few rows for the units that are measured');
  const fixedSql = fixed
    .map(({ asker, owner, count, state }, at) => {
      const due = state.startsWith('late') ? `date '${today}' - 5 - i % 40` : `date '${today}' + 1 + i % 60`;
      const word = state.replace('late-', '');
      return `select ${at * 10_000} + i, ${asker}, ${owner}, null::int, ${due} - 30, ${due}, '${word}' from generate_series(1, ${count}) i`;
    })
    .join(' union all ');
  await query('select setseed(0.61)');
  await query(`
    insert into commitments.commitment (origin_kind, origin_id, origin_part, origin_label, clause, mode, asker_unit_id, asker_path,
      owner_unit_id, owner_path, cooperating_unit_ids, parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state,
      received_on, claim, claimed_on, verdict_on)
    select 'directive', w.asker * 1000 + (w.asked_on - date '2025-07-01'), 1 + w.i % 5, 'Kế hoạch số ' || w.asked_on, 'II.' || w.i % 9, 'order',
      a.id, a.path, o.id, o.path, case when c.id is null then '{}' else array[c.id] end,
      case when c.id is null then array[a.path, o.path] else array[a.path, o.path, c.path] end,
      '${what}' || w.i, 'Báo cáo kết quả', w.asked_on, w.asked_on + time '09:00', a.id, w.due_on, 'paper', w.state,
      case when w.state <> 'assigned' then w.asked_on + 1 end,
      case when w.state in ('claimed', 'confirmed') then 'Đã hoàn thành' end,
      case when w.state in ('claimed', 'confirmed') then w.due_on - 2 end,
      case when w.state = 'confirmed' then w.due_on end
    from (${drawnWork(subjects, first, drawn)} union all ${fixedSql}) as w(i, asker, owner, cooperating, asked_on, due_on, state)
    join organisation.unit a on a.id = w.asker
    join organisation.unit o on o.id = w.owner
    left join organisation.unit c on c.id = w.cooperating
    order by w.asked_on, w.asker, w.owner, w.i`);
  await query('vacuum analyze commitments.commitment');
}

function drawnWork(subjects: Subjects, firstCommune: number, count: number): string {
  return `
    select i, case when asker in (${subjects.commune}, ${subjects.busy}) then province * 10 + 1 else asker end,
      case when owner = ${subjects.commune} then owner + 1 else owner end,
      case when cooperates < 0.1 then territory * 10 + 5 end, asked_on, due_on,
      case when fate > case when due_on < date '${today}' - 60 then 0.12 when due_on < date '${today}' then 0.35 else 0.85 end
        then case when fate > 0.97 then 'withdrawn' else 'confirmed' end
        else (array['assigned', 'received', 'in_progress', 'in_progress', 'assigned', 'received', 'in_progress', 'claimed', 'assigned', 'returned'])[1 + i % 10] end
    from (
      select i, territory, province, territory * 10 + line as owner,
        case when r < 0.12 then 10 + line when r < 0.57 or (r > 0.9 and line = 1) then province * 10 + 1
          when r > 0.9 then territory * 10 + 1 else province * 10 + line end as asker,
        date '2025-07-01' + (345 * day)::int as asked_on, date '2025-07-01' + (345 * day)::int + 10 + 10 * (7 * days)::int as due_on,
        fate, cooperates
      from (
        select i, ${firstCommune} + floor(3321 * power(random(), 1.5))::int as territory, 1 + floor(6 * power(random(), 1.5))::int as line,
          random() as r, power(random(), 0.7) as day, random() as days, random() as fate, random() as cooperates
        from generate_series(1, ${count}) i offset 0
      ) draw join (select territory_id, parent_id::int as province from organisation.territory_fact) up on up.territory_id = territory
    ) placed`;
}

function fixedWork({ commune, busy }: Subjects): { asker: number; owner: number; count: number; state: string }[] {
  const own = (asker: number, owner: number, count: number, state: string) => ({ asker, owner, count, state });
  return [
    own(11, commune, 20, 'late-in_progress'),
    own(11, commune, 25, 'assigned'),
    own(11, commune, 5, 'claimed'),
    own(11, commune, 200, 'late-confirmed'),
    own(commune, commune + 1, 20, 'late-received'),
    own(commune, commune + 2, 30, 'received'),
    own(commune, commune + 3, 10, 'claimed'),
    own(commune, commune + 3, 150, 'late-confirmed'),
    own(14, busy, 400, 'late-in_progress'),
    own(14, busy, 800, 'assigned'),
    own(14, busy, 1500, 'late-confirmed'),
  ];
}
