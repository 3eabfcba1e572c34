import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { takeLook } from '../looking/commands.server.ts';
import { namelessForm, receiptDigest } from '../receipt/queries.server.ts';
import { takeStep } from './commands.server.ts';
import type { Review, Sending } from './schema.ts';

let office: TestOffice;
let desk: JobDesk<Database>;
beforeAll(async () => {
  office = await openTestOffice();
});
beforeEach(async () => {
  // A system of its own for each test: what is counted is counted by system.
  desk = await serviceDesk({ ...office.system }, 'portal');
});
afterAll(() => office.close());

const site = { id: 1, unitId: 301, base: '/thu-nghiem', origin: 'https://a.example' };
const typed = {
  ...{ kind: 'petition', field: 'traffic', areaId: '5', mode: 'anonymous' },
  ...{ subject: 'Đường thôn Một ngập', words: 'Sau mỗi trận mưa đường ngập nửa mét.' },
};
const named = { ...typed, mode: 'handler', fullName: 'Nguyễn Thị Ví Dụ', phone: '0900 000 099' };

type Fields = Record<string, string | File>;
function formOf(fields: Fields, pictures: File[] = []): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const picture of pictures) form.append('pictures', picture);
  return form;
}
const step = (fields: Fields, { network = '203.0.113.9', pictures = [] as File[] } = {}) =>
  takeStep({ desk, site, network, form: formOf(fields, pictures) });
async function review(fields: Fields, network?: string): Promise<Review> {
  const { sending } = await step({ ...fields, intent: 'review' }, network ? { network } : {});
  if (sending.step !== 'review') throw new Error(JSON.stringify(sending));
  return sending;
}
async function ready(fields: Fields): Promise<Fields> {
  const shown = await review(fields);
  const proof = JSON.stringify(await solveChallenge({ challenge: shown.check.challenge, deriveKey, timeout: 0 }));
  return { ...shown.typed, intent: 'send', form: shown.form, check: JSON.stringify(shown.check.challenge), proof };
}
const faultsOf = ({ sending }: { sending: Sending }) => ('faults' in sending ? sending.faults : null);
const count = async (from: string) =>
  Number((await office.asOwner((query) => query(`select count(*) as n from ${from}`))).rows[0]!.n);
const lookUp = (code: string, more: Fields = {}, network = '203.0.113.9') =>
  takeLook({ desk, site, network, form: formOf({ code, ...more }) });

describe('from writing to the code', () => {
  test.each([
    ['named', named, 'dialogue.petition'],
    ['without a name', typed, 'opinion.feedback'],
  ])('%s: sent twice it stands once, with one and the same code', async (_, fields, table) => {
    const before = await count(table);
    const form = await ready(fields);
    expect(await count(table)).toBe(before);
    const [first, second] = [await step(form), await step(form)];
    expect(first.sending).toMatchObject({ step: 'sent', dueOn: '2026-06-30' });
    expect(second.sending).toEqual(first.sending);
    expect(await count(table)).toBe(before + 1);
    const { code } = first.sending as { code: string };
    expect((await lookUp(code.toLowerCase())).looking).toMatchObject({
      found: 'receipt',
      receipt: { state: 'received' },
    });
  });

  test('one form sent with a name and then without: neither number nor code leads from one to the other', async () => {
    const form = await ready(named);
    const first = (await step(form)).sending as { code: string };
    const second = (await step({ ...form, mode: 'anonymous' })).sending as { code: string };
    expect(second.code).not.toBe(first.code);
    const both = await count(`opinion.feedback f join dialogue.petition p on p.receipt_digest = f.receipt_digest`);
    const byForm = await count('opinion.feedback f join platform.receipt r on r.client_id = f.id');
    expect([both, byForm]).toEqual([0, 0]);
    expect((await lookUp(second.code)).looking).toMatchObject({ found: 'receipt' });
  });

  test('who wants no name leaves none behind', async () => {
    const shown = await review({ ...named, mode: 'anonymous' });
    expect(shown).toMatchObject({ isDropped: true, mode: 'anonymous' });
    expect(JSON.stringify(shown)).not.toContain('Ví Dụ');
  });

  test('pictures are drawn anew and lie with the feedback', async () => {
    const taken = await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#336699' } })
      .withExif({ IFD0: { Artist: 'Secret Name' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '11/1 56/1 30/1' } })
      .jpeg()
      .toBuffer();
    expect(taken.includes('Secret')).toBe(true);
    const form = await ready(typed);
    const { sending } = await step(form, { pictures: [new File([new Uint8Array(taken)], 'IMG_0001.jpg')] });
    expect(sending.step).toBe('sent');
    const { rows } = await office.asOwner((query) =>
      query('select bytes from opinion.picture where feedback_id = $1', [
        namelessForm(desk.system.secret, form.form as string),
      ]),
    );
    const bytes = Buffer.from(rows[0]!.bytes as Uint8Array);
    const { width, exif, xmp } = await sharp(bytes).metadata();
    expect({ width, exif, xmp }).toEqual({ width: 1600, exif: undefined, xmp: undefined });
    expect(bytes.includes('Secret')).toBe(false);
  });
});

describe('what is wrong is said at its place, and the words come back', () => {
  test.each<[string, Fields, string, string]>([
    ['nothing typed', { subject: '', words: '' }, 'subject', 'field-required'],
    ['a heading of the next line in the address', { email: 'a@b.vn\r\nBcc: c@d.vn' }, 'email', 'email-invalid'],
    ['two addresses', { email: 'a@b.vn,c@d.vn' }, 'email', 'email-invalid'],
    ['a name of signs', { fullName: '<b>Hoa</b>' }, 'fullName', 'name-letters'],
    ['a name in letters that only look like ours', { fullName: 'Nguyễn Vаn' }, 'fullName', 'name-letters'],
    ['no way to answer', { phone: '' }, 'phone', 'contact-needed'],
    ['a place of elsewhere typed by hand', { areaId: 'x' }, 'areaId', 'field-required'],
    ['20,001 letters', { words: 'a'.repeat(20_001) }, 'words', 'field-too-long'],
  ])('%s', async (_, fields, field, code) => {
    const said = await step({ ...named, ...fields, intent: 'review' });
    expect(said.status).toBe(422);
    expect(faultsOf(said)).toMatchObject({ [field]: code });
    expect(said.sending).toMatchObject({ step: 'write', typed: { fullName: fields.fullName ?? named.fullName } });
  });

  test('ten million letters', async () => {
    const said = await step({ ...typed, words: 'a'.repeat(10_000_000), intent: 'send' });
    expect([said.status, faultsOf(said)]).toEqual([413, { words: 'asking-too-long' }]);
    expect(JSON.stringify(said.sending).length).toBeLessThan(200_000);
  });

  test('a name of two lines is one line; hidden, turned and heaped signs are gone', async () => {
    const strange = 'Đường\u202E thôn\u200B Mộtx\u0301\u0301\u0301\u0301\u0301 n\u0000gập';
    const form = await ready({ ...named, fullName: 'Nguyễn Thị\r\nVí Dụ', subject: strange, words: 'e\u0302\u0301' });
    expect((await step(form)).sending.step).toBe('sent');
    const { rows } = await office.asOwner((query) =>
      query(`select p.subject, p.words, r.full_name from dialogue.petition p join dialogue.petitioner r on r.petition_id = p.id
        order by p.id desc limit 1`),
    );
    expect(rows).toEqual([{ subject: 'Đường thôn Mộtx\u0301\u0301 ngập', words: 'ế', full_name: 'Nguyễn Thị Ví Dụ' }]);
  });

  test.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['a page named .jpg', new Uint8Array(Buffer.from('<script>alert(1)</script>')), 'photo-not-a-picture'],
    ['a program named .png', new Uint8Array(Buffer.from('MZ\u0090\u0000')), 'photo-not-a-picture'],
    ['half a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1, 2, 3]), 'photo-broken'],
    ['more than eight million bytes', new Uint8Array(8 * 1024 * 1024 + 1), 'asking-picture-too-large'],
  ])('%s', async (_, bytes, code) => {
    const said = await step(await ready(typed), { pictures: [new File([bytes], 'anh.jpg', { type: 'image/jpeg' })] });
    expect([said.status, faultsOf(said)]).toEqual([422, { pictures: code }]);
    expect(said.sending).toMatchObject({ step: 'review', typed: { words: typed.words } });
  });

  test('four pictures', async () => {
    const pictures = Array.from({ length: 4 }, () => new File(['x'], 'a.jpg'));
    expect(faultsOf(await step(await ready(typed), { pictures }))).toEqual({ pictures: 'asking-too-many-pictures' });
  });
});

describe('a denunciation', () => {
  test('is never stored; the sender is told where it belongs and keeps the words', async () => {
    const before = [await count('dialogue.petition'), await count('opinion.feedback')];
    const words = 'Tôi tố cáo cán bộ địa chính nhận hối lộ';
    for (const intent of ['review', 'send'])
      expect((await step({ ...typed, words, intent })).sending).toMatchObject({ step: 'denounced', typed: { words } });
    expect([await count('dialogue.petition'), await count('opinion.feedback')]).toEqual(before);
  });

  test('where it is not sure the sender says, and only that word lets it through', async () => {
    const unclear = { ...typed, words: 'Nghe nói có tham nhũng, đề nghị công khai kết quả xử lý' };
    expect((await review(unclear)).asksWhat).toBe(true);
    const form = await ready(unclear);
    expect(faultsOf(await step(form))).toEqual({ declared: 'declare-first' });
    expect((await step({ ...form, declared: 'denunciation' })).sending.step).toBe('denounced');
    expect((await step({ ...form, declared: 'petition' })).sending.step).toBe('sent');
  });
});

test('the asker’s word on an answer is no place for a denunciation either', async () => {
  const { code } = (await step(await ready(named))).sending as { code: string };
  const words = 'Vẫn ngập; tôi tố cáo cán bộ địa chính nhận hối lộ';
  const said = await lookUp(code, { intent: 'not_solved', words });
  expect(said).toMatchObject({ status: 422, looking: { faults: { words: 'denunciation-not-taken' }, words } });
  expect(await count(`dialogue.petition where verdict_words is not null`)).toBe(0);
});

describe('floods', () => {
  test('the check is asked for, is good once, and grows old', async () => {
    const form = await ready(typed);
    expect(faultsOf(await step({ ...form, proof: '' }))).toEqual({ answer: 'asking-check-unanswered' });
    expect(faultsOf(await step({ ...form, proof: '', answer: '99' }))).toEqual({ answer: 'asking-check-wrong' });
    expect((await step(form)).sending.step).toBe('sent');
    const other = await ready(typed);
    const stolen = { ...other, check: form.check!, proof: form.proof! };
    expect(faultsOf(await step(stolen))).toEqual({ answer: 'asking-check-used' });
    const old = await ready(typed);
    const now = office.clock.now();
    office.clock.set(new Date(now.getTime() + 61 * 60_000).toISOString());
    const late = await step(old);
    office.clock.set(now.toISOString());
    expect(faultsOf(late)).toEqual({ answer: 'asking-check-stale' });
    expect(late.sending).toMatchObject({ typed: { words: typed.words }, form: old.form });
  });

  test('one network that writes on and on waits, others do not; the words stay', async () => {
    for (let n = 0; n < 120; n += 1) await step({ ...typed, intent: 'edit' });
    const said = await step({ ...typed, intent: 'review' });
    expect([said.status, said.wait]).toEqual([429, 600]);
    expect(said.sending).toMatchObject({ step: 'write', typed: { words: typed.words } });
    expect((await step({ ...typed, intent: 'review' }, { network: '198.51.100.7' })).status).toBe(200);
  });

  test('a code that is none, one that nobody has, and one of somebody else’s form cost the same queries', async () => {
    const asked: string[] = [];
    const db = office.system.db.withPlugin({
      transformQuery: ({ node }) => (asked.push(node.kind), node),
      transformResult: async ({ result }) => result,
    });
    const watched = await serviceDesk({ ...office.system, db }, 'portal');
    const queries = async (code: string, more: Fields = {}) => {
      asked.length = 0;
      await takeLook({ desk: watched, site, network: '203.0.113.77', form: formOf({ code, ...more }) });
      return asked.join(' ');
    };
    const known = ((await step(await ready(typed))).sending as { code: string }).code;
    for (const more of [{}, { intent: 'solved' }, { intent: 'not_solved', words: 'Chưa xong' }] as Fields[]) {
      const unknown = await queries('K7RM-2XQ0-AAAA-BBBB', more);
      expect(unknown.split(' ').length).toBeGreaterThan(2);
      for (const code of ['', 'x', '0'.repeat(16), "' or 1=1 --", known])
        expect(await queries(code, more), code).toBe(unknown);
    }
  });

  test('codes that are guessed: the same answer for each, and soon none', async () => {
    const answers = [];
    for (const code of ['', 'K7RM-2XQ0-AAAA-BBBB', '0'.repeat(16), 'x'.repeat(5_000), "' or 1=1 --"])
      answers.push(await lookUp(code));
    expect(answers.map((one) => [one.status, one.looking.found])).toEqual(answers.map(() => [404, 'unknown']));
    expect(receiptDigest(desk.system.secret, 'x').length).toBe(receiptDigest(desk.system.secret, '').length);
    for (let n = 0; n < 25; n += 1) await lookUp(String(n));
    expect((await lookUp('again')).looking).toMatchObject({ found: 'limit', wait: 600 });
    expect((await lookUp('again', {}, '198.51.100.7')).status).toBe(404);
  });
});

test('deleting asks once more, and what was withdrawn is gone for good', async () => {
  const { code } = (await step(await ready(named))).sending as { code: string };
  expect((await lookUp(code, { intent: 'take_back' })).looking).toMatchObject({ faults: { sure: 'take-back-unsure' } });
  expect((await lookUp(code, { intent: 'solved' })).looking).toMatchObject({ faults: { '': 'receipt-unfit' } });
  expect((await lookUp(code, { intent: 'take_back', sure: 'on' })).looking).toEqual({ found: 'gone' });
  expect((await lookUp(code)).looking).toMatchObject({ found: 'unknown' });
  expect((await lookUp(code, { intent: 'take_back', sure: 'on' })).status).toBe(404);
});
