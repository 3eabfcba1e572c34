import { receiptUse } from '#domains/opinion/feedback/receipt/rules.ts';
import type { TestOffice } from '../../../../tests/support/office.ts';

/** What an officer writes down, as the form sends it: a matter of An Hòa by somebody invented. */
export const makePetition = (overrides: object = {}) => ({
  ...{ mode: 'handler', kind: 'petition', field: 'traffic', areaId: 5, mayPublish: true, receivedOn: '2026-06-16' },
  subject: 'Đường vào thôn ngập nước',
  words: 'Đường vào thôn Một ngập nước sau mỗi trận mưa lớn, học sinh không đến trường được',
  ...{ fullName: 'Ngô Người Hỏi', phone: '0900000099', receiptDigest: `digest-${Math.random()}-of-a-test` },
  ...overrides,
});

let sent = 0;

/** Anonymous feedback as the portal sends it, at An Hòa; gives key and digest. */
export async function sendFeedback(
  office: TestOffice,
  overrides: object = {},
): Promise<{ key: string; digest: string }> {
  sent += 1;
  const key = `00000000-0000-4000-8000-${String(sent).padStart(12, '0')}`;
  const digest = office.system.secret.digest(key, receiptUse);
  const given = {
    ...{
      id: key,
      kind: 'feedback',
      field: 'traffic',
      areaId: 5,
      subject: 'Đường ngập',
      dueOn: '2026-06-30',
      unitId: 301,
    },
    words: 'Đường vào thôn Một ngập nước sau mỗi trận mưa lớn, học sinh không đến trường được',
    ...{ receiptDigest: digest, mayPublish: true, ...overrides },
  };
  await asService(office, 'portal', `select opinion.send_feedback('${JSON.stringify(given)}', '{}')`);
  return { key, digest };
}

/** One statement as a service account, as its own transaction. Gives the rows. */
export async function asService(
  office: TestOffice,
  service: string,
  statement: string,
): Promise<Record<string, unknown>[]> {
  const [{ sql }, { inTransaction }] = await Promise.all([
    import('kysely'),
    import('#platform/database/transaction.server.ts'),
  ]);
  const accountId = await office.asOwner(
    async (query) => (await query('select id from people.account where service = $1', [service])).rows[0]!.id as number,
  );
  const today = office.clock.now().toISOString().slice(0, 10);
  return inTransaction(
    office.system.db,
    { accountId, today },
    'read write',
    async (tx) => (await sql.raw<Record<string, unknown>>(statement).execute(tx)).rows,
  );
}
