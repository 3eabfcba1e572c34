import type { EventOf } from '#platform/command/events.server.ts';

/** The unit and its bodies hear of what a session concluded; the level above has its copy from now on. */
export type SessionConcluded = EventOf<
  'SessionConcluded',
  { sessionId: number; unitId: number; bodyUnitIds: number[]; aboveUnitId: number | null; recommendations: number }
>;

/** A body has answered one recommendation; the newest answer counts. */
export type RecommendationAnswered = EventOf<
  'RecommendationAnswered',
  { sessionId: number; recommendationId: number; stance: 'accepted' | 'partly' | 'refused' }
>;

/** One recommendation of a session is public now: the columns of portal.promise as this domain knows them. */
export type RecommendationPublished = EventOf<
  'RecommendationPublished',
  {
    kind: 'recommendation';
    /** The number of the session in words, and of the recommendation in it. */
    sourceKey: string;
    sourcePart: number;
    commitmentId: number | null;
    unitId: number;
    unitPath: string;
    /** The supervised body. */
    ownerUnitId: number;
    areaId: number | null;
    fieldCode: string | null;
    /** What was recommended, and the product that the body owes. */
    asked: string;
    promised: string;
    sourceLabel: string;
    askedOn: string;
    dueOn: string;
    publishedOn: string;
  }
>;

/** What was public of a session is no longer shown: all its recommendations (`sourcePart` null). */
export type PublicationTakenBack = EventOf<
  'PublicationTakenBack',
  { kind: 'recommendation'; sourceKey: string; sourcePart: number | null; on: string }
>;
