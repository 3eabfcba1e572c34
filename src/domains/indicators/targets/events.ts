import type { EventOf } from '#platform/command/events.server.ts';

/** Targets stand at units: given from above, or a unit's own. */
export type TargetsGiven = EventOf<'TargetsGiven', { targetIds: number[]; givenById: number }>;

/** One target moved; `harder`: its unit set itself more than it was given. */
export type TargetMoved = EventOf<
  'TargetMoved',
  { targetId: number; unitId: number; givenById: number; step: 'accept' | 'ask-change' | 'harder' | 'change' | 'drop' }
>;
