import type { z } from 'zod';
import type { planInput } from './schema.ts';

type Typed = Partial<Record<keyof z.input<typeof planInput>, unknown>>;

/** What the Front of the residential area of the test world asks its 120 households, as a form sends it, to be varied. */
export function makeConsultation(overrides: Typed = {}): Typed {
  return {
    unitId: 301,
    matter: 'decide-two-thirds',
    subject: 'Mức đóng góp làm đường bê tông vào khu sản xuất',
    noticeOn: '2026-06-10',
    opensOn: '2026-06-14',
    closesOn: '2026-06-16',
    areas: [{ areaId: 5, households: '120' }],
    ...overrides,
  };
}
