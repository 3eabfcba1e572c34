import type { z } from 'zod';
import type { planInput } from './schema.ts';

type Typed = Partial<Record<keyof z.input<typeof planInput>, unknown>>;

/** A regular briefing of the commune Front A of the test world on its day, as a form sends it, to be varied. */
export function makePlan(overrides: Typed = {}): Typed {
  return {
    hostUnitId: 301,
    kind: 'briefing',
    title: 'Giao ban công tác Mặt trận tháng 6',
    chair: 'Chủ tịch Ủy ban MTTQ Việt Nam xã',
    startsOn: '2026-06-16',
    startsHour: '8h00',
    endsHour: '10h30',
    place: 'Phòng họp số 1',
    unitIds: [304, 309],
    agenda: [{ hour: '8h15', what: 'Kiểm điểm việc đã giao', presenter: 'Phó Chủ tịch' }, { what: 'Việc tháng 7' }],
    ...overrides,
  };
}
