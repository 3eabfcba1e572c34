import type { ApiWorld } from './api-world.ts';

/** Right bodies for the addresses of promises. */
export const commitmentBodies = (world: Pick<ApiWorld, 'commitmentId' | 'unitId'>): Record<string, unknown> => ({
  '/commitments/{id}/receive': { version: 1 },
  '/commitments/{id}/progress': { version: 1, note: 'Đang làm' },
  '/commitments/{id}/claim': { version: 1, claim: 'Xong' },
  '/commitments/{id}/decline': { version: 1, note: 'Không làm được' },
  '/commitments/{id}/confirm': { version: 1 },
  '/commitments/{id}/return': { version: 1, note: 'Chưa đạt' },
  '/commitments/{id}/withdraw': { version: 1, paper: 'Công văn số 9' },
  '/commitments/{id}/appeal': { version: 1, note: 'Đã đủ' },
  '/commitments/{id}/ask-extension': { version: 1, wantedDueOn: '2026-07-31', note: 'Mưa lũ' },
  '/commitments/{id}/refuse-extension': { version: 1, note: 'Không lùi được' },
  '/commitments/{id}/change': { version: 1, what: 'Làm', product: 'Báo cáo', dueOn: '2026-07-31', note: 'Mưa lũ' },
  '/commitments/{id}/stop': { version: 1, until: '2026-07-31', note: 'Chờ', paper: 'Thông báo số 9' },
  '/commitments/{id}/resume': { version: 1, note: 'Đã xong' },
  '/commitments/many': { act: 'remind', rows: [`${world.commitmentId}.1`] },
  '/commitments/{id}/pass-down': { version: 1, unitIds: [501], what: 'Làm', product: 'Báo cáo', dueOn: '2026-06-29' },
  '/commitments/{id}/put-in-charge': { version: 1, personId: 5 },
  '/commitments/hand-over': { unitId: world.unitId, fromPersonId: 5, toPersonId: 6, note: 'Chuyển công tác' },
  '/commitments/{id}/parts/ask': { unitId: 304, partVersion: 1, part: 'Vận động hội viên' },
  '/commitments/{id}/parts/answer': { unitId: 304, partVersion: 1, answer: 'Đã làm', paper: 'Báo cáo số 2' },
  '/commitments/series/{seriesId}/end': { seriesVersion: 1, endPaper: 'Công văn số 9', endReason: 'Gộp báo cáo' },
});
