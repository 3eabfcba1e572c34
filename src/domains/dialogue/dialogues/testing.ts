import type { z } from 'zod';
import type { planInput } from './schema.ts';

type Typed = Partial<Record<keyof z.input<typeof planInput>, unknown>>;

/** A thematic dialogue that the Front of commune A records and the head of the commune's committee answers, to be varied. */
export function makeDialogue(overrides: Typed = {}): Typed {
  return {
    ...{ unitId: 301, kind: 'thematic', subject: 'Thu gom rác, thoát nước khu dân cư', fieldCode: 'environment' },
    ...{ hostUnitId: 309, hostPost: 'Chủ tịch Ủy ban nhân dân xã', heldOn: '2026-06-16', heldAt: '8h00' },
    ...{ place: 'Hội trường Ủy ban nhân dân xã', audience: 'Đại diện hộ gia đình', ...overrides },
  };
}
