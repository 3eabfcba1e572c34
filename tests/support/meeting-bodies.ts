import { makePlan } from '#domains/activities/meetings/testing.ts';

/** A right body for each command of a meeting. */
export function meetingBodies(): Record<string, unknown> {
  const { hostUnitId: _host, ...plan } = makePlan();
  const concluded = { what: 'Rà soát', product: 'Danh sách', ownerUnitIds: [304], dueOn: '2026-06-30' };
  return {
    '/meetings': makePlan(),
    '/meetings/{id}/change': { ...plan, version: 1 },
    '/meetings/{id}/call-off': { version: 1, reason: 'Trùng lịch' },
    '/meetings/{id}/receive': { unitId: 304 },
    '/meetings/{id}/answer': { unitId: 304, version: 1, answer: 'coming', heads: 2 },
    '/meetings/{id}/count': { counts: [{ pointId: 1, heads: 5 }] },
    '/meetings/{id}/hold': { version: 1 },
    '/meetings/{id}/minutes': { version: 1, items: [], note: 'Thống nhất' },
    '/meetings/{id}/close': { version: 1 },
    '/meetings/{id}/papers': { title: 'Đề cương', link: 'https://example.vn/de-cuong' },
    '/meetings/{id}/papers/{paperId}/remove': {},
    '/meetings/{id}/conclusions': concluded,
    '/meetings/{id}/conclusions/{conclusionId}/mend': { ...concluded, version: 1 },
    '/meetings/{id}/conclusions/{conclusionId}/remove': { version: 1 },
    '/meetings/{id}/send': {},
  };
}
