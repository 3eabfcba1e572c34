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

/** What the addresses of /api/v1 take, for the walk over all of them. */
export const dialogueBodies = {
  '/dialogues': makeDialogue(),
  '/dialogues/{id}/publish-plan': { version: 1 },
  '/dialogues/{id}/call-off': { version: 1, reason: 'Mưa bão' },
  '/dialogues/{id}/hold': { version: 1, attended: 20 },
  '/dialogues/{id}/matters': { words: 'Mương tắc', fieldCode: 'environment', competence: 'within', came: 'there' },
  '/dialogues/{id}/conclusions': { what: 'Nạo vét', product: 'Mương sạch', ownerUnitId: 309, dueOn: '2026-07-15' },
  '/dialogues/{id}/issue': { version: 1, paper: '1/TB', on: '2026-06-16' },
  '/dialogues/{id}/publish': { version: 1 },
};
