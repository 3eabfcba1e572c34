import { grantPath, grantPattern } from '#platform/access/pattern.ts';
import { dayOf } from '#platform/calendar/day.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { UnitView } from '#domains/organisation/queries.server.ts';
import { everyRole, type Role } from '#domains/roles.ts';
import { codeHash, type MadeCode, newCode } from '../codes/commands.server.ts';
import { codeExpiry, shownCode } from '../codes/rules.ts';
import { placeOfScope } from '../grants/rules.ts';
import { firstDecision } from '../grants/text.vi.ts';
import { nameKeys, normalPhone, writtenName } from '../rules.ts';

/** Makes people.role_permission the copy of src/domains/roles.ts that the policies ask. At every start, as the owner. */
export async function syncRoles(query: OwnerQuery): Promise<void> {
  const pairs = Object.entries(everyRole).flatMap(([role, permissions]) =>
    permissions.map((permission) => ({ role, permission })),
  );
  // One statement, so that no request meanwhile finds a role without its permissions.
  await query(
    `with wanted as (select role, permission from json_to_recordset($1::json) as t(role text, permission text)),
       gone as (delete from people.role_permission where (role, permission) not in (select role, permission from wanted))
     insert into people.role_permission (role, permission) select role, permission from wanted on conflict do nothing`,
    [JSON.stringify(pairs)],
  );
}

/**
 * The first account of an office, made by the command line as the owner of the tables: administrator and leader over the
 * whole place of the unit (over the unit alone where it has no place of its own). Refusals: 'name-invalid', 'phone-invalid', 'position-too-long',
 * 'phone-in-use'.
 */
export async function openFirstAccount(
  query: OwnerQuery,
  first: {
    name: string;
    phone: string;
    positionTitle: string | null;
    unit: Pick<UnitView, 'id' | 'path' | 'organisation' | 'territoryId'>;
    now: Date;
  },
): Promise<MadeCode & { id: number }> {
  const phone = normalPhone(first.phone);
  const name = writtenName(first.name);
  if (name.length < 2 || name.length > 120) throw new Refusal('name-invalid');
  if (phone === null) throw new Refusal('phone-invalid');
  const positionTitle = first.positionTitle?.trim() || null;
  if (positionTitle !== null && positionTitle.length > 120) throw new Refusal('position-too-long');
  await query('begin');
  try {
    const id = await insertAccount(query, { name, phone, positionTitle, unit: first.unit, now: first.now });
    for (const role of ['administrator', 'leader'] as const) await insertRight(query, id, role, first);
    const code = newCode();
    const expiresAt = codeExpiry('open', first.now);
    await query(
      `insert into people.one_time_code (account_id, code_hash, purpose, made_at, expires_at) values ($1, $2, 'open', $3, $4)`,
      [id, codeHash(id, code), first.now, expiresAt],
    );
    await query('commit');
    return { id, code: shownCode(code), expiresAt };
  } catch (error) {
    await query('rollback');
    throw error;
  }
}

type FirstUnit = Parameters<typeof openFirstAccount>[1]['unit'];

async function insertAccount(
  query: OwnerQuery,
  first: { name: string; phone: string; positionTitle: string | null; unit: FirstUnit; now: Date },
): Promise<number> {
  const { name, phone, positionTitle, unit, now } = first;
  const { search_key, sort_key } = nameKeys(name);
  const person = await query(
    'insert into people.person (full_name, search_key, sort_key, recorded_at) values ($1, $2, $3, $4) returning id',
    [name, search_key, sort_key, now],
  );
  const personId = person.rows[0]!.id;
  const contact = await query(
    'insert into people.contact (person_id, phone) values ($1, $2) on conflict do nothing returning person_id',
    [personId, phone],
  );
  if (contact.rows.length === 0) throw new Refusal('phone-in-use');
  const account = await query(
    'insert into people.account (person_id, unit_id, unit_path, position_title, opened_at) values ($1, $2, $3, $4, $5) returning id',
    [personId, unit.id, unit.path, positionTitle, now],
  );
  return Number(account.rows[0]!.id);
}

async function insertRight(
  query: OwnerQuery,
  accountId: number,
  role: Role,
  { unit, now }: { unit: FirstUnit; now: Date },
): Promise<void> {
  const place = placeOfScope(unit, 'place-below') ?? placeOfScope(unit, 'unit-below')!;
  const isTerritory = place.placeKind === 'territory';
  await query(
    `insert into people.access_grant (account_id, role, territory_id, unit_id, reach, place_path, pattern, valid_from, decision, granted_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[accountId, role, isTerritory ? unit.territoryId : null, isTerritory ? null : unit.id],
      ...[place.reach, grantPath(place), grantPattern(place, []), dayOf(now), firstDecision, now],
    ],
  );
}
