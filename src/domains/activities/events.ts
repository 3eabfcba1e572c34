import type { EventOf } from '#platform/command/events.server.ts';

interface Record {
  activityId: number;
  ownerUnitId: number;
  kind: string;
  happenedOn: string;
}

export type ActivityLogged = EventOf<'ActivityLogged', Record>;

/** `former…`: where it was counted before the change. */
export type ActivityChanged = EventOf<'ActivityChanged', Record & { formerKind: string; formerOn: string }>;

/** It stays, with its reason, and counts no more. */
export type ActivityWithdrawn = EventOf<'ActivityWithdrawn', Record>;
