const monthly = { cutOff: { day: 14, due: { monthsAfter: 0, day: 20 } }, graceDays: 0, lockDays: 0 };

const words = { name: 'Số phóng sự', levels: ['commune'] };

/** Right bodies for the addresses of whoever keeps the catalogue, makes forms and collects them. */
export const collectingBodies = (unitId: number): Record<string, unknown> => ({
  '/forms': { code: 'thu', name: 'Thử', organisation: null, level: 'commune', cadence: 'month', ...monthly },
  '/forms/{formId}/publish': { cells: [{ indicatorId: 1, label: 'Ô' }] },
  '/forms/{formId}/open': { period: '2026-m07' },
  '/forms/{formId}/end': {},
  '/figures/views': { name: 'Bảng của tôi', query: 'chi-tieu=1' },
  '/figures/views/{viewId}': { name: 'Tên khác' },
  '/figures/views/{viewId}/remove': {},
  '/collections/{collectionId}/accept': { unitIds: [unitId] },
  '/collections/{collectionId}/return': { unitId, remarks: [{ position: 1, reason: 'Sai' }] },
  '/collections/{collectionId}/seal': {},
  '/figures/{collectionId}/leave-records': { unitId, positions: [1] },
  '/collections/{collectionId}/prolong': { locksOn: '2026-12-31', reason: 'Bão' },
  '/indicators': { ...words, topic: 'Truyền thông', unit: 'phóng sự', way: 'sum', cadence: 'month' },
  '/indicators/{indicatorId}/reword': { ...words, version: 1 },
  '/indicators/{indicatorId}/retire': { reason: 'Không dùng' },
  '/indicators/{indicatorId}/bring-back': {},
});
