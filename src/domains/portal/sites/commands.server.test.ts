import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { serviceDesk } from '#server/session.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { changeSite, openSite, setLinks } from './commands.server.ts';
import { getOwnSite, getSite, listLinks, listSites } from './queries.server.ts';

let office: TestOffice;
let province: number;
let commune: number;
beforeAll(async () => {
  office = await openTestOffice();
  province = (await act<{ id: number }>('administrator', openSite, site(201, 'thu-nghiem', { needsTwo: true }))).id;
  commune = (await act<{ id: number }>('administrator', openSite, site(301, 'thu-nghiem/xa-an-hoa'))).id;
});
afterAll(() => office.close());

const site = (unitId: number, place: string, more = {}) => ({ unitId, place, name: `Mặt trận ${place}`, ...more });
async function act<Result = unknown>(by: WorldAccount, command: unknown, input: object): Promise<Result> {
  return execute(await office.desk(by), command as Command<Database, z.ZodType, Result>, input);
}
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });
const publicDesk = () => serviceDesk(office.system, 'portal');

describe('sites', () => {
  test('only who manages opens one, once a unit, at a place of its own', async () => {
    await expect(act('coordinator', openSite, site(401, 'thu-nghiem/phuong-b'))).rejects.toEqual(
      refused('not-allowed'),
    );
    await expect(act('administrator', openSite, site(301, 'khac'))).rejects.toEqual(refused('site-stands'));
    const taken = act('administrator', openSite, site(401, 'thu-nghiem'));
    await expect(taken).rejects.toEqual(refused('input-invalid', { place: 'place-taken' }));
    const ours = act('administrator', openSite, site(401, 'van-ban/x'));
    await expect(ours).rejects.toEqual(refused('input-invalid', { place: 'place-reserved' }));
  });

  test('settings change by version; host names are whole and belong to one site', async () => {
    const change = {
      ...site(0, 'thu-nghiem', { needsTwo: true, themeYear: 2026, theme: 'Gần dân', hosts: 'Tin.Example.vn' }),
      id: province,
      version: 1,
    };
    await act('administrator', changeSite, change);
    await expect(act('administrator', changeSite, change)).rejects.toEqual(refused('site-changed'));
    expect(await read(await office.desk('observer'), (ctx) => getSite(ctx, province))).toMatchObject({
      ...{ version: 2, theme: 'Gần dân', themeYear: 2026, hosts: ['tin.example.vn'] },
    });
    const elsewhere = read(await office.desk('otherCoordinator'), (ctx) => getOwnSite(ctx, province));
    await expect(elsewhere).rejects.toEqual(refused('site-not-found'));
    const other = act('administrator', changeSite, {
      ...site(0, 'thu-nghiem/xa-an-hoa', { hosts: ['tin.example.vn'] }),
      id: commune,
      version: 1,
    });
    await expect(other).rejects.toEqual(refused('input-invalid', { hosts: 'host-taken' }));
  });

  test('menu and links stand in their order; an address that runs a script is none', async () => {
    const menu = [
      { label: 'Tin', target: '/chuyen-muc/article' },
      { label: 'Văn bản', target: '/van-ban' },
    ];
    await act('coordinator', setLinks, {
      id: province,
      menu,
      links: [{ label: 'Tỉnh ủy', target: 'https://example.vn' }],
    });
    const shown = await read(await publicDesk(), (ctx) => listLinks(ctx, province));
    expect(shown).toEqual({ menu, links: [{ label: 'Tỉnh ủy', target: 'https://example.vn/' }] });
    const bad = act('coordinator', setLinks, { id: province, menu: [{ label: 'x', target: 'javascript:alert(1)' }] });
    await expect(bad).rejects.toEqual(refused('input-invalid'));
    await expect(act('officerA', setLinks, { id: commune, menu })).rejects.toEqual(refused('not-allowed'));
  });

  test('the list shows what one may look after', async () => {
    const places = async (by: WorldAccount) => (await read(await office.desk(by), listSites)).map(({ place }) => place);
    expect(await places('coordinator')).toEqual(['thu-nghiem', 'thu-nghiem/xa-an-hoa']);
    expect(await places('officerA')).toEqual(['thu-nghiem/xa-an-hoa']);
    expect(await places('otherCoordinator')).toEqual([]);
  });
});
