import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../../tests/support/world.ts';
import { addImage, drawImage } from '../../images/commands.server.ts';
import { openSite } from '../../sites/commands.server.ts';
import { correctArticle, startArticle } from '../commands.server.ts';
import { publishArticle } from '../publishing/commands.server.ts';
import { getArticle } from '../queries.server.ts';

// Nothing goes out that seems to name a private person until somebody has looked, wherever in an article the name stands.

let office: TestOffice;
let siteId: number;
let images: { named: number; plain: number };
type AnyCommand = Command<Database, z.ZodType, { id: number }>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);

beforeAll(async () => {
  office = await openTestOffice();
  ({ id: siteId } = await act('administrator', openSite, { unitId: 201, place: 'thu-nghiem', name: 'Mặt trận' }));
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer();
  const image = async (alt: string) => {
    const sizes = await drawImage(office.system.files, { bytes, name: 'anh.jpg' });
    return (await act('coordinator', addImage, { siteId, alt, credit: 'Ảnh: ông Trần Văn Thử', sizes })).id;
  };
  images = { named: await image('Bà Nguyễn Thị Ví Dụ trước nhà mới'), plain: await image('Nhà mới ở thôn Một') };
});
afterAll(() => office.close());

const name = 'Bà Nguyễn Thị Ví Dụ';
const plain = { title: 'Trao nhà', body: '<p>Xã trao 12 nhà.</p>' };
const document = { kind: 'document', symbol: '1/TB', issuer: 'Mặt trận', issuedOn: '2026-06-01' };
const file = async (called: string) => office.system.files.put(Buffer.from('Danh sách'), called);
const publish = async (id: number, more = {}) => {
  const { version } = await read(await office.desk('coordinator'), (ctx) => getArticle(ctx, id));
  return act('leader', publishArticle, { id, version, ...more });
};

describe('publishing', () => {
  test.each<[string, () => object | Promise<object>]>([
    ['the title', () => ({ title: `${name} nhận nhà` })],
    ['the summary', () => ({ summary: name })],
    ['the body', () => ({ body: `<p>${name} nhận nhà</p>` })],
    [
      'the body, parted by marks',
      () => ({ body: '<p>Bà <strong>Nguyễn</strong> <em>Thị</em> V<sub></sub>í Dụ nhận nhà</p>' }),
    ],
    ['the body, parted by lines', () => ({ body: '<p>Bà</p><p>Nguyễn Thị<br>Ví Dụ</p>' })],
    ['the body, parted by what nobody sees', () => ({ body: '<p>B\u200Bà Nguy\u00ADễn Thị\u00A0Ví Dụ</p>' })],
    ['the words of a picture inside', () => ({ body: `<p>Nhà</p><img src="/anh/${images.plain}/480" alt="${name}">` })],
    ['the words of the first picture', () => ({ imageId: images.named })],
    [
      'the place of an event',
      () => ({
        kind: 'event',
        startsOn: '2026-06-20',
        happensAt: `Nhà ${name.toLowerCase().replace('nguyễn thị ví dụ', 'Nguyễn Thị Ví Dụ')}`,
      }),
    ],
    [
      'the sources of a clarification',
      () => ({ kind: 'clarification', claim: 'Có tin thu tiền vỉa hè', sources: name }),
    ],
    ['who issued a document', () => ({ ...document, issuer: name })],
    ['the name of a file', async () => ({ ...document, file: await file('danh_sach_Bà_Nguyễn_Thị_Ví_Dụ.txt') })],
    ['a telephone with points', () => ({ body: '<p>Gọi 0912.345.678</p>' })],
  ])('%s', async (_, more) => {
    const { id } = await act('coordinator', startArticle, { siteId, kind: 'article', ...plain, ...(await more()) });
    await expect(publish(id)).rejects.toMatchObject({ code: 'person-signs' });
    await publish(id, { looked: true });
  });

  test('who took a picture is named rightly, and a text without names goes out', async () => {
    const { id } = await act('coordinator', startArticle, { siteId, kind: 'article', ...plain, imageId: images.plain });
    await publish(id);
  });
});

describe('a correction of what is public', () => {
  test.each<[string, Record<string, unknown>]>([
    ['in the text', { body: `<p>${name} nhận nhà</p>` }],
    ['in what is said of it', { correction: `Đúng ra là ${name}` }],
    ['in the words of another picture', { image: 'named' }],
  ])('brings a name %s', async (_, { image, ...more }) => {
    const { id } = await act('coordinator', startArticle, { siteId, kind: 'article', ...plain });
    await publish(id);
    const { version } = await read(await office.desk('coordinator'), (ctx) => getArticle(ctx, id));
    const imageId = image ? images.named : null;
    const put = { id, version, ...plain, correction: 'Số nhà là 11', imageId, ...more };
    await expect(act('leader', correctArticle, put)).rejects.toMatchObject({ code: 'person-signs' });
    await expect(act('leader', correctArticle, { ...put, namesPerson: true })).rejects.toMatchObject({
      code: 'consent-needed',
    });
    await act('leader', correctArticle, { ...put, looked: true });
  });
});
