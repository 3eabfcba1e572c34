import { execute } from '#platform/command/execute.server.ts';
import { startDigest } from '#domains/dialogue/digests/commands.server.ts';
import { writeDownPetition } from '#domains/dialogue/petitions/entry/commands.server.ts';
import { makePetition } from '#domains/dialogue/petitions/testing.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import type { ApiWorld } from './api-world.ts';
import { worldTerritories, worldUnits } from './world.ts';

const digest = {
  ...{ unitId: worldUnits.frontProvince, areaId: worldTerritories.province },
  ...{ period: '2026-05-01_2026-05-31', title: 'Dư luận tháng 5' },
};

/** A petition that the province has, and a digest that it writes. */
export async function makeMatters(desk: OfficeDesk) {
  const { id: petitionId } = await execute(desk, writeDownPetition, makePetition());
  const { id: digestId } = await execute(desk, startDigest, digest);
  return { petitionKey: String(petitionId), digestId };
}

/** Lists of what the caller's own unit has. */
export const matterLists = ['/petitions', '/digests', '/promised'];

/** A right body for each address of petitions, digests and consultations. */
export const matterBodies = ({ petitionKey: key, consultationId: id }: ApiWorld) => {
  const { receiptDigest: _digest, ...petition } = makePetition();
  const seen = { key, version: 1 };
  return {
    '/petitions': petition,
    '/petitions/accept': seen,
    '/petitions/classify': { ...seen, kind: 'proposal', field: 'land', areaId: 5 },
    '/petitions/hand-over': { ...seen, toUnitId: 301, reason: 'Thuộc xã', dueOn: '2026-06-30' },
    '/petitions/answer': { ...seen, answer: 'Đã nạo vét mương.' },
    '/digests': digest,
    '/digests/{id}/topics': { fieldCode: 'land', themes: 'Bồi thường chậm' },
    '/digests/{id}/send': { version: 1 },
    '/consultations/change': {
      ...{ id, version: 1, matter: 'decide-half', subject: 'Làm đường', noticeOn: '2026-06-10' },
      ...{ opensOn: '2026-06-14', closesOn: '2026-06-16', areas: [{ areaId: 5, households: 120 }] },
    },
    '/consultations/correct': { id, version: 1, areaId: 5, households: 120, handedOut: 100, agreed: 80, reason: 'Sót' },
    '/consultations/close': { id, version: 1 },
    '/consultations/minutes': { id, version: 1, paper: 'Biên bản số 1', on: '2026-06-16' },
    '/consultations/publish': { id, version: 1 },
    '/consultations/call-off': { id, version: 1, reason: 'Đổi phương án' },
  };
};
