import type { z } from 'zod';
import type { logInput, openInput } from './schema.ts';

/** A people's inspection board of commune A of the test world, as a form sends it, to be varied. */
export function makeBoard(overrides: Partial<Record<keyof z.input<typeof openInput>, unknown>> = {}) {
  return {
    unitId: 301,
    kind: 'inspection',
    name: 'Ban Thanh tra nhân dân xã An Hòa',
    fromOn: '2025-07-01',
    untilOn: '2027-07-01',
    members: [
      { fullName: 'Người Thử Một', areaId: '5', part: 'head' },
      { fullName: 'Người Thử Hai', areaId: '', part: 'member' },
    ],
    ...overrides,
  };
}

/** The board of one project, with the five members that the law asks for. */
export function makeInvestmentBoard(overrides: Parameters<typeof makeBoard>[0] = {}) {
  const rest = ['Hai', 'Ba', 'Bốn', 'Năm'].map((name) => ({
    fullName: `Người Thử ${name}`,
    areaId: '',
    part: 'member',
  }));
  return makeBoard({
    ...{ kind: 'investment', name: 'Ban Giám sát đầu tư đường liên thôn', project: 'Đường liên thôn' },
    members: [{ fullName: 'Người Thử Một', areaId: '5', part: 'head' }, ...rest],
    ...overrides,
  });
}

export function makeVisit(overrides: Partial<Record<keyof z.input<typeof logInput>, unknown>> = {}) {
  return {
    onDay: '2026-06-15',
    subject: 'Thu, chi các khoản đóng góp của Nhân dân thôn Một',
    found: 'Thu chưa đúng mức đã bàn',
    ...{ violations: '1', recommended: '2', moneyRecommended: '12.500.000', landRecommended: '' },
    ...overrides,
  };
}
