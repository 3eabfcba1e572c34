import { randomInt } from 'node:crypto';
import { execute, read } from '#platform/command/execute.server.ts';
import { firstAccount, firstUnit } from '#cli/first-account.ts';
import { openUnit } from '#domains/organisation/commands.server.ts';
import { openArea } from '#domains/organisation/map/commands.server.ts';
import {
  childTerritories,
  findNationId,
  territoryOf,
  type TerritoryView,
} from '#domains/organisation/queries.server.ts';
import { suggestedName } from '#domains/organisation/rules.ts';
import { openAccount } from '#domains/people/commands.server.ts';
import { endGrant, giveGrant } from '#domains/people/grants/commands.server.ts';
import { addPost } from '#domains/people/posts/commands.server.ts';
import { getAccount } from '#domains/people/queries.server.ts';
import { useCode } from '#domains/people/sign-in/commands.server.ts';
import { dayAt } from './days.ts';
import { type DemonstrationPerson, firstPeople, people, type PersonKey } from './people.ts';
import { areas, communes, organisations, type PlaceKey, provinceName, type UnitKey, unitsBelow } from './places.ts';
import type { Act } from './play.ts';
import { deskAt, goTo, known, type Stage } from './stage.ts';

/** An account as whoever started the demonstration is told it. */
export interface PrintedAccount {
  key: PersonKey;
  name: string;
  title: string;
  unit: string;
  role: string;
  phone: string;
  password: string;
}

const silent = () => {};
const decision = 'Quyết định số 15/QĐ-MTTQ-BTT';
/** The day on which the communes and the provinces of today began. */
export const mapDay = '2025-07-01';

/** Units and the accounts of most, ten to twelve weeks ago; gives the accounts with the passwords that they got. */
export async function openOffice(stage: Stage): Promise<PrintedAccount[]> {
  goTo(stage, -60, '08:00');
  const printed = [await openFirst(stage, 'leader', 'front'), await openFirst(stage, 'party', 'party')];
  goTo(stage, -60, '09:00');
  printed.push(await openOne(stage, 'leader', 'administrator'));
  goTo(stage, -59, '08:00');
  await openUnits(stage);
  printed.push(await openFirst(stage, 'laGiState', 'state', communes.laGi));
  goTo(stage, -58, '08:00');
  await endFirstAdministration(stage);
  const others = keys.filter((key) => key !== 'administrator' && openedOn(key) === undefined);
  for (const key of others) printed.push(await openOne(stage, 'administrator', key));
  return printed;
}

const keys = Object.keys(people) as (keyof typeof people)[];
const openedOn = (key: keyof typeof people) => (people[key] as DemonstrationPerson).opened;

/** The accounts that are opened when the others have long been at work; they join the list of all. */
export function openLater(stage: Stage, accounts: PrintedAccount[]): Act[] {
  return keys.flatMap((key): Act[] => {
    const on = openedOn(key);
    if (on === undefined) return [];
    return [{ on, run: async () => void accounts.push(await openOne(stage, 'administrator', key)) }];
  });
}

async function openFirst(
  stage: Stage,
  key: keyof typeof firstPeople,
  organisation: string,
  place: string = provinceName,
): Promise<PrintedAccount> {
  const person: DemonstrationPerson = firstPeople[key];
  const { id, code, unitId } = await firstAccount(stage, { ...person, place, organisation }, silent);
  stage.accounts.set(key, id);
  stage.units.set(person.unit, unitId);
  return activated(stage, key, person, code);
}

async function openOne(stage: Stage, opener: PersonKey, key: keyof typeof people): Promise<PrintedAccount> {
  const person: DemonstrationPerson = people[key];
  const desk = await deskAt(stage, opener);
  const right = (one: Pick<DemonstrationPerson, 'unit' | 'role' | 'scope'>) => ({
    ...{ unitId: known(stage.units, one.unit), role: one.role, scope: one.scope, decision },
  });
  const { name, phone, title } = person;
  const { id, code } = await execute(desk, openAccount, { name, phone, positionTitle: title, ...right(person) });
  stage.accounts.set(key, id);
  for (const also of person.also ?? []) await execute(desk, giveGrant, { id, ...right(also) });
  if (person.secondPost) {
    const post = { id, positionTitle: person.secondPost.title, ...right(person.secondPost) };
    stage.posts.set(person.secondPost.unit, (await execute(desk, addPost, post)).id);
  }
  return activated(stage, key, person, code);
}

/** Sets the password with the one-time code, as its owner would. It is printed once and kept as a hash. */
async function activated(
  stage: Stage,
  key: PersonKey,
  person: DemonstrationPerson,
  code: string,
): Promise<PrintedAccount> {
  const password = newPassword();
  const { name, title, role, phone } = person;
  const origin = { network: '127.0.0.1', device: 'Máy cài đặt', knownDevice: null };
  await useCode(stage.system, { phone, code, password, passwordAgain: password }, origin);
  const { actor } = await deskAt(stage, key);
  return { key, name, title, unit: actor?.unit?.name ?? '', role, phone, password };
}

/** Three groups of four, without letters that look alike: some 59 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** Whoever set the office up hands its administration over and keeps what the post needs. */
async function endFirstAdministration(stage: Stage): Promise<void> {
  const desk = await deskAt(stage, 'administrator');
  const { grants } = await read(desk, (ctx) => getAccount(ctx, known(stage.accounts, 'leader')));
  const administration = grants.find(({ role }) => role === 'administrator');
  if (!administration) throw new Error('the first account has no right of an administrator');
  await execute(desk, endGrant, { grantId: administration.id, endsOn: dayAt(stage.today, -57) });
}

async function openUnits(stage: Stage): Promise<void> {
  const desk = await deskAt(stage, 'administrator');
  const places = await read(desk, async (ctx) => {
    const nation = (await findNationId(ctx))!;
    const province = idCalled(await childTerritories(ctx, nation), provinceName);
    const members = await childTerritories(ctx, province);
    const found = new Map<PlaceKey, TerritoryView>([['province', await territoryOf(ctx, province)]]);
    for (const [key, name] of Object.entries(communes)) {
      found.set(key as PlaceKey, await territoryOf(ctx, idCalled(members, name)));
    }
    return found;
  });
  for (const [key, { commune, kind, name }] of Object.entries(areas)) {
    const { id } = await execute(desk, openArea, { communeId: known(places, commune).id, kind, name });
    places.set(key as PlaceKey, await read(desk, (ctx) => territoryOf(ctx, id)));
  }
  for (const [key, territory] of places) {
    const there = key in areas ? areas[key as keyof typeof areas].organisations : organisations;
    for (const organisation of there) {
      const unit = `${key}.${organisation}` as UnitKey;
      if (stage.units.has(unit)) continue;
      const openedOn = territory.openedOn > mapDay ? territory.openedOn : mapDay;
      const name = suggestedName(organisation, territory)!;
      const opening = { kind: 'committee', organisation, territoryId: territory.id, name, openedOn };
      stage.units.set(unit, (await execute(desk, openUnit, opening)).id);
    }
  }
  for (const { parent, kind, name } of unitsBelow) {
    await execute(desk, openUnit, { kind, parentId: known(stage.units, parent), name });
  }
  const today = dayAt(stage.today, -59);
  const state = await stage.asOwner((query) =>
    firstUnit(query, known(places, 'laGi'), { code: 'state', root: 'state' }, today),
  );
  stage.units.set('laGi.state', state.id);
}

function idCalled(among: readonly { id: number; name: string }[], name: string): number {
  const found = among.find((one) => one.name === name);
  if (!found) throw new Error(`the map has no ${name}`);
  return found.id;
}
