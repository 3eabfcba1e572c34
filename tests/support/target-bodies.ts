const year = { startsOn: '2026-01-01', endsOn: '2026-12-31', comparator: '>=', spread: 'each' };

/** Right bodies for the addresses of targets, of a paper's too. */
export const targetBodies = (unitId: number, targetId: number): Record<string, unknown> => ({
  '/targets': { ...year, unitId, indicatorId: 1, value: 5 },
  '/targets/{parentId}/give': { rows: [{ unitId, value: 5 }] },
  '/targets/accept': { targetIds: [targetId] },
  '/targets/{targetId}/ask-change': { reason: 'Địa bàn rộng' },
  '/targets/{targetId}/set-harder': { value: 6 },
  '/targets/{targetId}/change': { value: 7, reason: 'Theo công văn' },
  '/targets/{targetId}/drop': { reason: 'Giao nhầm' },
  '/directives/{documentId}/targets/tie': {
    ...{ ...year, position: 0, version: 0, indicatorId: 1, value: '5', groups: ['front:commune'] },
  },
  '/directives/{documentId}/targets/untie': { position: 0, version: 1 },
});
