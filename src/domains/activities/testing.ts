import type { z } from 'zod';
import type { logInput } from './schema.ts';

type Typed = Partial<Record<keyof z.input<typeof logInput>, unknown>>;

/** A regular meeting of the commune Front A of the test world, as a form sends it, to be varied. */
export function makeActivity(overrides: Typed = {}): Typed {
  return {
    ownerUnitId: 301,
    kind: 'regular',
    happenedOn: '2026-06-15',
    place: 'Hội trường xã An Hòa',
    attendance: '45',
    women: '20',
    ...overrides,
  };
}
