import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { type Place, unitId } from './country.ts';
import { today } from './support.ts';
import { makeWork } from './work.ts';

export interface Correspondents {
  /** The Front of a commune: 1,100 papers in, 1,100 out, 1,100 sent to it, 1,100 accounts, whatever the size of the country. */
  commune: number;
  /** The Front of the nation: one paper to every commune. */
  nation: number;
}

export const paperToAll = 1;
const own = 1100;

export function correspondentsOf(places: readonly Place[]): Correspondents {
  const communes = places.filter((place) => place.level === 'commune');
  return { commune: unitId(communes[1500]!.id, 'front'), nation: unitId(1, 'front') };
}

/**
 * So many dispatches and promises, a twentieth as many papers sent, a fifth as many papers in and accounts, spread over the communes of the
 * country; the units that are measured have the same in every country. Everything is drawn from a fixed seed.
 */
export async function makePost(query: OwnerQuery, places: readonly Place[], rows: number): Promise<void> {
  const { commune, nation } = correspondentsOf(places);
  const first = places.findIndex((place) => place.level === 'commune') + 1;
  const some = (salt: number) => `${first} + (i::bigint * 7919 + ${salt}) % 3321`;
  const elsewhere = (territory: string) =>
    `case when ${territory} = ${commune} / 10 then ${first} else ${territory} end * 10`;
  const papers = (from: number, count: number, unit: string, direction: string) => `
    insert into directives.document (id, register_unit_id, register_path, direction, issuer, kind, symbol, issued_on, document_key, title,
      arrived_on, arrival_number, text, reading, state, registered_at, registered_by)
    select ${from} + i, u.id, u.path, '${direction}', 'Ủy ban MTTQ Việt Nam', 'công văn', i || '/CV-MTTQ', '2026-01-05', 'k' || ${from} + i,
      'Về việc rà soát, lập danh sách hộ nghèo, hộ cận nghèo có khó khăn về nhà ở trên địa bàn, số ' || i, null, null, 'x', '{}', 'sent',
      timestamptz '${today} 08:00+07' - i * interval '1 minute', 11
    from generate_series(0, ${count} - 1) i join organisation.unit u on u.id = ${unit}`;
  const dispatches = (papersOf: string) => `
    insert into directives.dispatch (document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at, received_at,
      paper_kind, paper_symbol, paper_issued_on, paper_title)
    select d.id, d.register_unit_id, d.register_path, u.id, u.path, d.registered_at, case when s.i % 3 > 0 then d.registered_at end,
      d.kind, d.symbol, d.issued_on, d.title
    from (${papersOf}) s(i, paper, recipient) join directives.document d on d.id = s.paper join organisation.unit u on u.id = s.recipient on conflict do nothing`;
  const sent = Math.floor(rows / 20);
  await query(papers(paperToAll, 1, String(nation), 'out'));
  await query(papers(10, own, String(commune), 'in'));
  await query(papers(10_000, own, String(commune), 'out'));
  await query(papers(20_000, own, String(nation), 'in'));
  await query(papers(100_000, sent, `${elsewhere(some(11))} + 1`, 'out'));
  await query(papers(1_000_000, Math.floor(rows / 5), `${elsewhere(some(3))} + 1 + i % 6`, 'in'));
  await query(
    dispatches(
      `select row_number() over (), ${paperToAll}, id from organisation.unit where level = 'commune' and organisation_code = 'front'`,
    ),
  );
  await query(dispatches(`select i, 20000 + i, ${commune} from generate_series(0, ${own} - 1) i`));
  await query(
    dispatches(
      `select i, 10000 + i % ${own}, ${elsewhere(some(5))} + 1 + i / ${own} % 6 from generate_series(0, ${own * 20} - 1) i`,
    ),
  );
  await query(
    dispatches(
      `select i, 100000 + i % ${sent}, ${elsewhere(`${first} + (i % ${sent} * 7919 + 100 * (i / ${sent})) % 3321`)} + 2 from generate_series(0, ${sent * 20} - 1) i`,
    ),
  );
  await makeWork(query, places, rows);
  await makePromises(query, nation);
  await makeColleagues(query, rows, commune, `${elsewhere(some(17))} + 1 + i % 6`);
  for (const table of [
    'directives.document',
    'directives.dispatch',
    'commitments.commitment',
    'people.account',
    'people.person',
  ])
    await query(`vacuum analyze ${table}`);
}

async function makePromises(query: OwnerQuery, nation: number): Promise<void> {
  await query(
    `insert into commitments.commitment (origin_kind, origin_id, origin_part, origin_label, mode, asker_unit_id, asker_path, owner_unit_id,
      owner_path, parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state)
     select 'directive', ${paperToAll}, part, 'Công văn số 0/CV-MTTQ', 'order', a.id, a.path, u.id, u.path, array[a.path, u.path], 'Rà soát',
      'Báo cáo', date '${today}' - 20, now(), 11, date '${today}' - 10 + (u.id % 20)::int, 'paper',
      (array['assigned', 'received', 'confirmed', 'claimed'])[1 + (u.id / 10 + part) % 4]
     from organisation.unit u cross join generate_series(1, 5) part join organisation.unit a on a.id = $1
     where u.level = 'commune' and u.organisation_code = 'front'`,
    [nation],
  );
}

async function makeColleagues(query: OwnerQuery, rows: number, commune: number, unit: string): Promise<void> {
  const count = Math.floor(rows / 5);
  await query(`insert into people.person (id, full_name, search_key, sort_key, recorded_at)
    select 1000000 + i, 'Cán bộ ' || i, 'can bo ' || i, md5(i::text), '2026-01-01' from generate_series(0, ${count + own} - 1) i`);
  await query(`insert into people.account (id, person_id, unit_id, unit_path, opened_at)
    select 1000000 + i, 1000000 + i, u.id, u.path, '2026-01-01' from generate_series(0, ${count + own} - 1) i
    join organisation.unit u on u.id = case when i < ${own} then ${commune} else ${unit} end`);
}
