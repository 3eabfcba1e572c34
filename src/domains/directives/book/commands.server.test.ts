import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { attachFiles, detachFile } from '../attachments/commands.server.ts';
import { storedPapers } from '#domains/stored-papers.server.ts';
import { attachmentsOf, findAttachment } from '../attachments/queries.server.ts';
import { registerDocument } from '../commands.server.ts';
import { receiveDispatch, sendDirective } from '../dispatch/commands.server.ts';
import { findDispatchTo } from '../dispatch/queries.server.ts';
import { putInDossier } from '../dossiers/commands.server.ts';
import { dossierOf, listDossiers, papersOfDossier } from '../dossiers/queries.server.ts';
import { listDrafts, stampOf } from '../drafts/queries.server.ts';
import { findAlike } from '../duplicates/queries.server.ts';
import { forwardPaper, takeForwarded } from '../forwarding/commands.server.ts';
import { forwardedToMe, forwardingsOf } from '../forwarding/queries.server.ts';
import { makeDirective, planInput } from '../testing.ts';
import { findByWords } from '../words/queries.server.ts';
import { listArrivals } from './queries.server.ts';

let office: TestOffice;
/** A paper of the province that commune A received, and one that A entered itself. */
let sent: number;
let entered: number;

const desk = (by: WorldAccount) => office.desk(by);
const start = { after: null, before: null };
const words = (text: string) => new TextEncoder().encode(text);
const refusal = (code: string) => expect.objectContaining({ code });
const faulty = (field: string, code: string) => expect.objectContaining({ fields: { [field]: code } });

beforeAll(async () => {
  office = await openTestOffice();
  const coordinator = await desk('coordinator');
  sent = await makeDirective(coordinator, [{ what: 'Rà soát', unitIds: [301], dueOn: '2026-07-15' }]);
  const stamp = stampOf(await read(coordinator, (ctx) => listDrafts(ctx, sent)));
  await execute(coordinator, sendDirective, { documentId: sent, stamp });
  const officer = await desk('officerA');
  const dispatch = await read(officer, (ctx) => findDispatchTo(ctx, sent, 301));
  await execute(officer, receiveDispatch, { id: dispatch!.id });
  const own = {
    unitId: 301,
    direction: 'in',
    issuer: 'Đảng ủy xã An Hòa',
    symbol: '45-CV/ĐU',
    arrivedOn: '2026-06-10',
  };
  const text = 'Về việc xóa nhà tạm, nhà dột nát cho hộ nghèo.';
  ({ id: entered } = await execute(officer, registerDocument, planInput({ ...own, text })));
});
afterAll(() => office.close());

const arrivals = async (by: WorldAccount, unitId: number, year = 2026) =>
  (await read(await desk(by), (ctx) => listArrivals(ctx, unitId, year, start))).rows;

describe('the book of arrivals', () => {
  test('papers of both ways share one run of numbers, the last first; another year is another book', async () => {
    expect((await arrivals('officerA', 301)).map((row) => [row.number, row.documentId])).toEqual([
      [2, entered],
      [1, sent],
    ]);
    expect(await arrivals('officerA', 301, 2025)).toEqual([]);
    expect(await arrivals('officerB', 301)).toEqual([]);
  });

  test('it says to whom a paper was passed on, when, who signed for it, and in which file it lies', async () => {
    const officer = await desk('officerA');
    await execute(officer, forwardPaper, { documentId: sent, toAccountId: 5, note: 'Tham mưu kế hoạch' });
    expect(await read(officer, (ctx) => forwardedToMe(ctx))).toMatchObject([
      { documentId: sent, note: 'Tham mưu kế hoạch' },
    ]);
    const [row] = await read(officer, (ctx) => forwardingsOf(ctx, sent, 301));
    await execute(officer, takeForwarded, { id: row!.id });
    await execute(officer, putInDossier, { documentId: sent, code: '01/HS', title: 'Chăm lo hộ nghèo' });
    expect((await arrivals('officerA', 301)).at(-1)).toMatchObject({
      to: 'Vũ Xã An',
      forwardedOn: '2026-06-16',
      takenOn: '2026-06-16',
      dossier: '01/HS',
    });
    await expect(execute(officer, takeForwarded, { id: row!.id })).rejects.toThrow(refusal('forwarding-not-found'));
  });
});

describe('passing on', () => {
  test('to a colleague of the same office, or in words; not both, not nobody, not yesterday', async () => {
    const officer = await desk('officerA');
    const forward = (input: object) => execute(officer, forwardPaper, { documentId: entered, ...input });
    await expect(forward({})).rejects.toThrow(faulty('toAccountId', 'field-required'));
    await expect(forward({ toAccountId: 7 })).rejects.toThrow(faulty('toAccountId', 'colleague-not-found'));
    await expect(forward({ toAccountId: 5, toWords: 'Văn phòng' })).rejects.toThrow(
      faulty('toWords', 'forwarded-once-only'),
    );
    await expect(forward({ toWords: 'Văn phòng', dueOn: '2026-06-15' })).rejects.toThrow(
      faulty('dueOn', 'forwarding-day-in-past'),
    );
    await forward({ toWords: 'Văn phòng' });
    expect(await read(officer, (ctx) => forwardingsOf(ctx, entered, 301))).toMatchObject([
      { to: 'Văn phòng', signsHere: false },
    ]);
  });

  test('an office passes on what is in its own books, and its words stay inside', async () => {
    await expect(
      execute(await desk('officerB'), forwardPaper, { documentId: entered, toWords: 'Văn phòng' }),
    ).rejects.toThrow(refusal('document-not-found'));
    await expect(
      execute(await desk('leader'), forwardPaper, { documentId: entered, toWords: 'Văn phòng' }),
    ).rejects.toThrow(refusal('paper-not-in-books'));
    expect(await read(await desk('officerB'), (ctx) => forwardingsOf(ctx, entered, 301))).toEqual([]);
  });
});

describe('files of work', () => {
  test('a paper lies in one file at a time; the row of the former stays', async () => {
    const officer = await desk('officerA');
    const first = await execute(officer, putInDossier, { documentId: entered, code: '02/HS', title: 'Nhà ở' });
    const second = await execute(officer, putInDossier, {
      documentId: entered,
      code: '03/HS',
      title: 'Văn bản cấp ủy',
    });
    expect(await read(officer, (ctx) => dossierOf(ctx, entered, 301))).toMatchObject({ code: '03/HS' });
    expect(await read(officer, (ctx) => papersOfDossier(ctx, first.dossierId))).toEqual([]);
    expect(await read(officer, (ctx) => papersOfDossier(ctx, second.dossierId))).toMatchObject([{ id: entered }]);
    const kept = await office.asOwner((query) =>
      query('select count(*) as n from directives.dossier_paper where document_id = $1', [entered]),
    );
    expect(Number(kept.rows[0]!.n)).toBe(2);
    await expect(execute(officer, putInDossier, { documentId: entered, dossierId: second.dossierId })).rejects.toThrow(
      faulty('dossierId', 'already-in-dossier'),
    );
    await expect(execute(officer, putInDossier, { documentId: sent, code: '03/HS', title: 'Khác' })).rejects.toThrow(
      faulty('code', 'dossier-code-taken'),
    );
    expect(
      (await read(officer, (ctx) => listDossiers(ctx, 301, 2026))).find((row) => row.code === '03/HS')?.papers,
    ).toBe(1);
  });
});

describe('annexes', () => {
  test('everybody who has the paper opens them; only its register changes them', async () => {
    const coordinator = await desk('coordinator');
    const files = await storedPapers(office.system.files, [
      { name: 'Biểu mẫu.txt', bytes: words('Biểu tổng hợp hộ nghèo') },
    ]);
    await execute(coordinator, attachFiles, { documentId: sent, files });
    const officer = await desk('officerA');
    const [annex] = await read(officer, (ctx) => attachmentsOf(ctx, sent));
    expect(annex).toMatchObject({ name: 'Biểu mẫu.txt' });
    expect(await read(officer, (ctx) => findAttachment(ctx, sent, annex!.id))).toMatchObject({ hash: files[0]!.hash });
    expect(await read(await desk('officerB'), (ctx) => findAttachment(ctx, sent, annex!.id))).toBeNull();
    const detach = { documentId: sent, attachmentId: annex!.id };
    await expect(execute(officer, detachFile, detach)).rejects.toThrow(refusal('not-allowed'));
    await execute(coordinator, detachFile, detach);
    await expect(execute(coordinator, detachFile, detach)).rejects.toThrow(refusal('attachment-not-found'));
    expect(await read(officer, (ctx) => attachmentsOf(ctx, sent))).toEqual([]);
  });

  test('a secret annex is refused before a byte of it is stored', async () => {
    const upload = { name: 'Phụ lục.txt', bytes: words('MẬT\nDanh sách kèm theo') };
    await expect(storedPapers(office.system.files, [upload])).rejects.toThrow(refusal('document-secret'));
  });
});

describe('words', () => {
  const find = async (by: WorldAccount, unitId: number, typed: string) =>
    (await read(await desk(by), (ctx) => findByWords(ctx, unitId, typed, null))).rows;

  test('a paper is found by what stands in it, typed without accents, in the books of one office', async () => {
    const [found] = await find('officerA', 301, 'nha dot nat');
    expect(found).toMatchObject({ id: entered, passage: { hit: 'nhà dột nát' } });
    expect((await find('officerA', 301, 'ho ngheo')).map((paper) => paper.id)).toEqual([entered, sent]);
    expect(await find('officerA', 301, '"nát hộ"')).toEqual([]);
    expect(await find('officerA', 301, '!!')).toEqual([]);
  });

  test('nobody finds in the books of an office in which they hold no right', async () => {
    expect(await find('officerB', 301, 'ho ngheo')).toEqual([]);
    expect(await find('officerB', 401, 'ho ngheo')).toEqual([]);
  });

  test('a text of a million different words is kept, and found by its beginning', async () => {
    const text = Array.from({ length: 200_000 }, (_, at) => `w${at.toString(36)}`).join(' ');
    const { id } = await execute(
      await desk('officerB'),
      registerDocument,
      planInput({ unitId: 401, symbol: '99/BC', text }),
    );
    expect((await find('officerB', 401, 'w1')).map((paper) => paper.id)).toEqual([id]);
  });
});

test('a paper that may be there already is named: sent here, another spelling of the issuer, the same words', async () => {
  const alike = async (paper: object) =>
    (
      await read(await desk('officerA'), (ctx) =>
        findAlike(ctx, 301, { symbol: '', issuedOn: '2026-06-02', text: '', ...paper }),
      )
    ).map((row) => [row.id, row.why]);
  expect(await alike({ symbol: '12/kh-mttq-btt' })).toEqual([[sent, 'sent']]);
  expect(await alike({ symbol: '45 - CV/ĐU' })).toEqual([[entered, 'symbol']]);
  expect(await alike({ text: 'Về việc xóa nhà tạm, nhà dột nát cho hộ nghèo.' })).toEqual([[entered, 'text']]);
  expect(await alike({ symbol: '46-CV/ĐU' })).toEqual([]);
  expect(await alike({ symbol: '45-CV/ĐU', issuedOn: '' })).toEqual([]);
});
