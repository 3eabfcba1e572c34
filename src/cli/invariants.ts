import { grantPath, grantPattern } from '#platform/access/pattern.ts';
import { uncataloguedColumns } from '#platform/database/migrate.server.ts';
import { figureInvariants } from './figure-invariants.ts';
import type { Snapshot } from './snapshot.ts';

/** Ids of the rows that break a rule, as text. */
type OffendersOf = (view: Snapshot) => Promise<string[]>;

/** One column `id` of all rows that offend. */
function rowsOf(text: string): OffendersOf {
  return async ({ query }) => {
    const { rows } = await query(text);
    return rows.map((row) => String(row.id));
  };
}

/** By name; the words stand in text.vi.ts. All are asked as the owner of the tables, past every policy. */
export const invariants = {
  territoryPaths: rowsOf(`
    select t.id from organisation.territory t
    left join organisation.territory_fact f on f.territory_id = t.id and f.valid_until is null
    left join organisation.territory p on p.id = f.parent_id
    where case when t.level = 'nation' then t.path::text <> 'vn'
      -- A closed one hangs under its successors: there only its own label and an existing place above are sure.
      when t.closed_on is not null then subpath(t.path, -1)::text <> 't' || t.id
        or not exists (select from organisation.territory above where above.path = subpath(t.path, 0, -1))
      else t.path::text is distinct from p.path::text || '.t' || t.id end
    order by t.id`),
  unitPaths: rowsOf(`
    select u.id from organisation.unit u
    join organisation.organisation o on o.code = u.organisation_code
    join organisation.territory t on t.id = u.territory_id
    left join organisation.unit p on p.id = u.parent_id
    where u.path::text is distinct from case
      when u.parent_id is not null then p.path::text || '.u' || u.id
      else o.root || substr(t.path::text, 3) || case when o.root = 'vn' then '.' || o.code else '' end end
    order by u.id`),
  accountPaths: rowsOf(`
    select a.id from people.account a join organisation.unit u on u.id = a.unit_id
    where a.unit_path <> u.path order by a.id`),
  grantPatterns: offendingGrants,
  commitmentParties: rowsOf(`
    select c.id from commitments.commitment c
    join organisation.unit asker on asker.id = c.asker_unit_id
    join organisation.unit owner on owner.id = c.owner_unit_id
    where c.asker_path <> asker.path or c.owner_path <> owner.path
      or array_position(c.parties, c.asker_path) is null or array_position(c.parties, c.owner_path) is null
      or exists (select from organisation.unit u
                 where u.id = any(c.cooperating_unit_ids) and array_position(c.parties, u.path) is null)
    order by c.id`),
  // A reorganisation hands over without a step of either side.
  commitmentSteps: rowsOf(`
    select c.id from commitments.commitment c
    where c.state <> 'handed_over' and c.state <> coalesce(
      (select s.to_state from commitments.step s where s.commitment_id = c.id order by s.id desc limit 1), 'assigned')
    order by c.id`),
  // What a promise says is what its last change made of it.
  commitmentChanges: rowsOf(`
    select c.id from commitments.commitment c
    cross join lateral (select k.new_due_on from commitments.change k join commitments.step s on s.id = k.step_id
      where k.commitment_id = c.id and s.step <> 'ask_extension' order by k.step_id desc limit 1) due
    left join lateral (select k.new_what from commitments.change k
      where k.commitment_id = c.id and k.new_what is not null order by k.step_id desc limit 1) what on true
    left join lateral (select k.new_product from commitments.change k
      where k.commitment_id = c.id and k.new_product is not null order by k.step_id desc limit 1) product on true
    where (c.due_on, c.what, c.product) is distinct from
      (due.new_due_on, coalesce(what.new_what, c.what), coalesce(product.new_product, c.product))
    order by c.id`),
  claimEvidence: rowsOf(`
    select c.id from commitments.commitment c
    where c.state in ('claimed', 'confirmed')
      and not exists (select from commitments.evidence e where e.commitment_id = c.id)
    order by c.id`),
  dispatches: rowsOf(`
    select d.id from directives.document d
    where d.state = 'sent' and exists (
        select from commitments.commitment c
        where c.origin_kind = 'directive' and c.origin_id = d.id and c.asker_unit_id = d.register_unit_id
          and c.owner_unit_id <> d.register_unit_id and c.parent_id is null and c.open
          and not exists (select from directives.dispatch p
                          where p.document_id = d.id and p.recipient_unit_id = c.owner_unit_id and p.recalled_at is null))
      or d.state <> 'sent' and exists (
        select from directives.dispatch p where p.document_id = d.id and p.recalled_at is null)
    order by d.id`),
  // A cooperating unit has its part, seen by those who see the promise.
  commitmentParts: rowsOf(`
    select c.id from commitments.commitment c where c.open and (
      exists (select from unnest(c.cooperating_unit_ids) x (id)
        where not exists (select from commitments.part p where p.commitment_id = c.id and p.unit_id = x.id))
      or exists (select from commitments.part p join organisation.unit u on u.id = p.unit_id where p.commitment_id = c.id
        and (p.parties <> c.parties or p.owner_path <> c.owner_path or p.unit_path <> u.path or not p.unit_id = any(c.cooperating_unit_ids))))
    order by c.id`),
  // What a plan moved adds up, and nobody's open work, post or right stands where it ended.
  rearrangements: rowsOf(`
    select p.id from organisation.rearrangement p
    where p.state in ('carried', 'closed') and (p.counted_before is distinct from p.counted_after or exists (
      select from organisation.rearranged_unit m
      where m.plan_id = p.id and m.successor_id is not null and (
        exists (select from commitments.commitment c where c.open and m.unit_id in (c.owner_unit_id, c.asker_unit_id))
        or exists (select from commitments.series s where s.ended_on is null and m.unit_id in (s.owner_unit_id, s.asker_unit_id))
        or exists (select from activities.meeting t where t.state in ('planned', 'held') and t.host_unit_id = m.unit_id)
        or exists (select from people.account a where a.unit_id = m.unit_id and a.closed_at is null)
        or exists (select from people.access_grant g where g.unit_id = m.unit_id and g.ended_on is null and g.valid_until is null))))
    order by p.id`),
  figureTotals: rowsOf(figureInvariants.figureTotals),
  figureChains: rowsOf(figureInvariants.figureChains),
  figureRevisions: rowsOf(figureInvariants.figureRevisions),
  figureSeals: rowsOf(figureInvariants.figureSeals),
  figureExpectations: rowsOf(figureInvariants.figureExpectations),
  figureRates: rowsOf(figureInvariants.figureRates),
  figureDeltas: rowsOf(figureInvariants.figureDeltas),
  figureCarried: rowsOf(figureInvariants.figureCarried),
  storedFiles: offendingFiles,
  personalColumns: rowsOf(uncataloguedColumns),
} as const satisfies Record<string, OffendersOf>;

/** The path and the pattern of a right derive from its place, line and reach by the one function that makes them. */
async function offendingGrants({ query }: Snapshot): Promise<string[]> {
  const lines = await query(`select code from organisation.organisation where root = 'vn' order by position`);
  const codes = lines.rows.map((row) => String(row.code));
  const { rows } = await query(
    `select g.id, g.organisation_code, g.reach, g.place_path::text, g.pattern::text, u.path::text as unit, t.path::text as territory
       from people.access_grant g
       left join organisation.unit u on u.id = g.unit_id
       left join organisation.territory t on t.id = g.territory_id order by g.id`,
  );
  const offends = (row: Record<string, unknown>) => {
    const place = {
      place: String(row.unit ?? row.territory),
      placeKind: row.unit === null ? ('territory' as const) : ('unit' as const),
      organisation: row.organisation_code as string | null,
      reach: row.reach as 'here' | 'below',
    };
    return row.place_path !== grantPath(place) || row.pattern !== grantPattern(place, codes);
  };
  return rows.filter(offends).map((row) => String(row.id));
}

/** Every row of a file has its bytes, whole: the store compares them with the hash. */
async function offendingFiles({ query, files }: Snapshot): Promise<string[]> {
  const { rows } = await query('select id, hash, size from platform.file order by id');
  const offenders: string[] = [];
  for (const { id, hash, size } of rows) {
    const bytes = await files.get(String(hash)).catch(() => null);
    if (bytes?.length !== Number(size)) offenders.push(String(id));
  }
  return offenders;
}
