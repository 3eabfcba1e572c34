import { randomUUID } from 'node:crypto';
import { execute } from '#platform/command/execute.server.ts';
import type { TestOffice } from '../../../../tests/support/office.ts';
import { serviceDesk } from '../../../server/session.ts';
import { receiveDataRequest } from './commands.server.ts';

/** What somebody invented asks over the site of a unit, as the page sends it; gives its number and the digest of its code. */
export async function sendDataRequest(office: TestOffice, overrides: object = {}) {
  const digest = office.system.secret.digest(randomUUID(), 'test-receipt');
  const given = {
    ...{ unitId: 301, kind: 'delete', about: 'Đề nghị xóa số điện thoại cũ', receiptDigest: digest },
    ...{ fullName: 'Ngô Người Hỏi', contact: '0900 000 099', ...overrides },
  };
  await execute(await serviceDesk(office.system, 'portal'), receiveDataRequest, given, randomUUID());
  const { rows } = await office.asOwner((query) =>
    query('select id::int as id from people.data_request where receipt_digest = $1', [digest]),
  );
  return { id: rows[0]!.id as number, digest };
}
