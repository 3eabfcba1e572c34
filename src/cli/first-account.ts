import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { loadNationalMap } from '#domains/organisation/map/commands.server.ts';
import { type FoundTerritory, searchTerritories } from '#domains/organisation/map/queries.server.ts';
import { listOrganisations, territoryOf, type TerritoryView } from '#domains/organisation/queries.server.ts';
import { suggestedName, suggestedShortName, unitLevelAt, unitNameKeys, unitPath } from '#domains/organisation/rules.ts';
import { syncServices } from '#domains/people/services/commands.server.ts';
import { openFirstAccount } from '#domains/people/start/commands.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import type { OpenSystem } from '../server/system.ts';
import { complain } from './console.ts';
import { Stopped } from './endings.ts';
import { refusalLines } from './refusal.ts';
import { accountText as text } from './text.vi.ts';

/** The lists of src/domains/organisation/map. */
export const mapFolder = path.resolve(import.meta.dirname, '../../seed/map');

type Office = Pick<OpenSystem, 'system' | 'asOwner'>;
type Say = (...lines: string[]) => void;

export interface FirstAccount {
  name: string;
  phone: string;
  /** Name or path of a territory. */
  place: string;
  /** Code of the catalogue: the Front, or a body outside that nobody of the Front may open. */
  organisation: string;
  /** Chức danh, as papers are signed with it; empty is none. */
  title?: string | undefined;
}

/**
 * Makes an office out of an empty database: the map, the unit of the place, its administrator. Run by whoever runs the
 * server, as the owner of the tables, since there is nobody yet who could allow it; refuses where there is somebody.
 */
export async function firstAccount(
  office: Office,
  first: FirstAccount,
  say: Say,
): Promise<{ id: number; code: string; unitId: number }> {
  await loadMap(office, say);
  const nobody: OfficeDesk = { system: office.system, actor: null };
  const territory = await placeNamed(nobody, first.place);
  const now = office.system.clock.now();
  const organisation = await read(nobody, async (ctx) =>
    (await listOrganisations(ctx)).find(({ code }) => code === first.organisation),
  );
  if (!organisation) throw new Refusal('organisation-unknown');
  const opened = await office.asOwner(async (query) => {
    await refuseSecond(query, unitPath(organisation, territory.path));
    const unit = await firstUnit(query, territory, organisation, dayOf(now));
    return {
      unitId: unit.id,
      ...(await openFirstAccount(query, {
        name: first.name,
        phone: first.phone,
        positionTitle: first.title ?? null,
        unit,
        now,
      })),
    };
  });
  // The place of their rights is there only now.
  await office.asOwner((query) => syncServices(query, now));
  say(text.opened(opened.id, first.name), text.code(opened.code, formatDayTime(opened.expiresAt)), text.codeUse);
  return opened;
}

/** The national map, when the database has none yet. */
export async function loadMap({ asOwner }: Office, say: Say): Promise<void> {
  const { rows } = await asOwner((query) => query('select exists (select from organisation.territory) as loaded'));
  if (rows[0]!.loaded === true) return;
  say(text.loadingMap);
  const count = await asOwner((query) => loadNationalMap(query, mapFolder));
  say(text.mapLoaded(formatNumber(count)));
}

/** Today's territory of a path or a name ('Xã Tân Thành, Lâm Đồng'); the kind may be left out where no other is called so. */
async function placeNamed(nobody: OfficeDesk, typed: string): Promise<TerritoryView> {
  const id = /^vn(?:\.t\d+)*\.t(\d+)$/u.exec(typed)?.[1];
  if (id !== undefined) return read(nobody, (ctx) => territoryOf(ctx, Number(id)));
  const [name = '', ...around] = typed.split(',').map(searchKey);
  const found = await read(nobody, (ctx) => searchTerritories(ctx, { text: name, limit: 200 }));
  const isMeant = (one: FoundTerritory) =>
    [searchKey(one.name), withoutKind(one.name)].includes(name) &&
    around.every((part) => searchKey(one.place).includes(part));
  const named = found.filter((one) => one.until === null && isMeant(one));
  const exact = named.filter((one) => searchKey(one.name) === name);
  const chosen = exact.length === 1 ? exact : named;
  if (chosen.length === 1) return read(nobody, (ctx) => territoryOf(ctx, chosen[0]!.id));
  if (chosen.length === 0) throw new Stopped(text.noPlace(typed));
  const lines: string[] = [];
  for (const { id, name: full, place } of chosen.slice(0, 10)) {
    const { path: at } = await read(nobody, (ctx) => territoryOf(ctx, id));
    lines.push(`  ${at}  ${[full, place].filter(Boolean).join(', ')}`);
  }
  throw new Stopped([text.manyPlaces(typed), ...lines].join('\n'));
}

function withoutKind(name: string): string {
  return searchKey(name).replace(/^(?:tinh|thanh pho|xa|phuong|dac khu) /u, '');
}

/**
 * The committee of an organisation at a territory, opened under its official name when it does not stand yet. As the
 * owner: no right over the Front reaches the root of a body outside it. Refuses where the organisation has no unit.
 */
export async function firstUnit(
  query: OwnerQuery,
  territory: TerritoryView,
  organisation: { code: string; root: 'vn' | 'party' | 'state' },
  today: string,
) {
  const { code } = organisation;
  const at = unitPath(organisation, territory.path);
  const name = suggestedName(code, territory);
  const level = unitLevelAt(territory.level);
  if (name === null || level === null || territory.closedOn !== null) throw new Stopped(text.noOrganisation(code));
  const shortName = suggestedShortName(code, territory) ?? name;
  const keys = unitNameKeys(name, shortName);
  await query(
    `insert into organisation.unit (organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
     values ($1, $2, 'committee', $3, $4, $5, $6, $7, $8, $9) on conflict (path) do nothing`,
    [code, territory.id, name, shortName, at, level, keys.search_key, keys.sort_key, today],
  );
  const { rows } = await query('select id from organisation.unit where path = $1', [at]);
  return { id: Number(rows[0]!.id), path: at, name, organisation: code, territoryId: territory.id };
}

/** Where somebody may open accounts already, a further one is opened by that account, on record. */
async function refuseSecond(query: OwnerQuery, unitAt: string): Promise<void> {
  const { rows } = await query(
    `select g.id from people.access_grant g join people.account a on a.id = g.account_id and a.closed_at is null
     where g.role = 'administrator' and g.ended_on is null and $1::ltree ~ g.pattern`,
    [unitAt],
  );
  if (rows.length > 0) throw new Stopped(text.notFirst);
}

/** Whether nobody could sign in: no account has been opened yet. */
export async function hasNoAccount({ asOwner }: Office): Promise<boolean> {
  const { rows } = await asOwner((query) =>
    query('select not exists (select from people.account where person_id is not null) as empty'),
  );
  return rows[0]!.empty === true;
}

/**
 * Asks at the terminal for the first administrator until one is opened. For `npm start` on an empty database. Stopped
 * when the terminal is closed (Ctrl+C, Ctrl+D).
 */
export async function askFirstAccount(office: Office, say: Say): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new AbortController();
  terminal.once('close', () => closed.abort());
  const ask = (question: string) =>
    terminal.question(question, { signal: closed.signal }).catch(() => {
      throw new Stopped(text.nothingOpened);
    });
  try {
    say(text.firstTitle);
    for (let opened = false; !opened;) {
      const name = await ask(text.askName);
      const title = await ask(text.askTitle);
      const first = { name, title, phone: await ask(text.askPhone), place: await ask(text.askPlace) };
      opened = await tryFirst(office, { ...first, organisation: 'front' }, say);
    }
  } finally {
    terminal.close();
  }
}

/** False when it was refused: the reason has been said, and one asks again. */
async function tryFirst(office: Office, first: FirstAccount, say: Say): Promise<boolean> {
  try {
    await firstAccount(office, first, say);
    return true;
  } catch (error) {
    if (error instanceof Refusal) complain(...refusalLines(error));
    else if (error instanceof Stopped) complain(error.message);
    else throw error;
    return false;
  }
}
