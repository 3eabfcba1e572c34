import type { EventOf } from '#platform/command/events.server.ts';

/** What the public may read of one promise: the columns of portal.promise that this domain knows. Days are YYYY-MM-DD. */
export interface PublicPromise {
  /** Within its kind: `dialogue:12`, with the row of the conclusion as its part; `petition:7` or `feedback:<uuid>` without. */
  sourceKey: string;
  sourcePart: number | null;
  commitmentId: number | null;
  /** Whose site shows it, and who has promised. */
  unitId: number;
  unitPath: string;
  ownerUnitId: number;
  areaId: number | null;
  fieldCode: string | null;
  asked: string;
  promised: string;
  sourceLabel: string;
  askedOn: string;
  dueOn: string | null;
  publishedOn: string;
}

export type PromiseKind = 'conclusion' | 'answer';

/** The plan of a dialogue can be read by everybody; questions are taken until a day. */
export type DialoguePlanPublished = EventOf<'DialoguePlanPublished', { dialogueId: number; unitId: number }>;

/** All conclusions of one dialogue, made public in one act. */
export type ConclusionPublished = EventOf<
  'ConclusionPublished',
  { dialogueId: number; promises: readonly PublicPromise[] }
>;

/** An answer to a petition or to feedback, worded for the public without a person. */
export type AnswerPublished = EventOf<'AnswerPublished', PublicPromise>;

/** The asker's word on an answer; of one that is not public nothing follows. */
export type AnswerJudged = EventOf<
  'AnswerJudged',
  { sourceKey: string; verdict: 'solved' | 'not_solved' | 'no_answer' }
>;

/** What was public is so no more; a part null takes back all of the source. */
export type PublicationTakenBack = EventOf<
  'PublicationTakenBack',
  { kind: PromiseKind; sourceKey: string; sourcePart: number | null; on: string }
>;
