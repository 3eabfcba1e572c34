import { type Day, dayOf } from '#platform/calendar/day.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { personSigns } from '#platform/vietnamese/persons.ts';
import { addressPart } from '../sites/rules.ts';

export const kinds = ['article', 'event', 'notice', 'orientation', 'document', 'clarification'] as const;
export type ArticleKind = (typeof kinds)[number];
export const states = ['draft', 'ready', 'scheduled', 'published', 'withdrawn'] as const;
export type ArticleState = (typeof states)[number];

/** `body` in characters of HTML: what a saved draft still holds. */
export const limits = { body: 80_000 };

/** 'write': the text; 'ask': for publishing; 'back': to the writer; 'correct': what is public. */
export const acts = ['write', 'ask', 'back', 'publish', 'schedule', 'correct', 'withdraw', 'offer'] as const;
export type ArticleAct = (typeof acts)[number];

const from: Record<ArticleAct, readonly ArticleState[]> = {
  write: ['draft', 'ready', 'scheduled', 'withdrawn'],
  ask: ['draft'],
  back: ['ready', 'scheduled'],
  publish: ['draft', 'ready', 'scheduled'],
  schedule: ['draft', 'ready'],
  correct: ['published'],
  withdraw: ['published', 'scheduled'],
  offer: ['published'],
};
/** What only who publishes may do. */
export const publishing: ReadonlySet<ArticleAct> = new Set([
  'publish',
  'schedule',
  'correct',
  'withdraw',
  'offer',
  'back',
]);

/** Null when the state allows it. */
export function actRefusal({ state }: { state: ArticleState }, act: ArticleAct): string | null {
  return from[act].includes(state) ? null : 'article-state';
}

/**
 * Under the rule of two neither who began the text nor who changed it last lets it go out. What is public has been seen by two:
 * whoever did not begin it puts it right, again and again, in the open; else two persons could not mend it at all.
 */
export function twoPersonRefusal(
  article: { state: ArticleState; writtenBy: number; changedBy: number },
  accountId: number,
  needsTwo: boolean,
): string | null {
  const isChanger = accountId === article.changedBy && article.state !== 'published';
  return needsTwo && (isChanger || accountId === article.writtenBy) ? 'another-publishes' : null;
}

/** A slug of the title without accents; '-2', '-3' … where others of the site have it. */
export function slugOf(title: string, taken: ReadonlySet<string>): string {
  const slug = addressPart(title, 100) || 'bai';
  if (!taken.has(slug)) return slug;
  let count = 2;
  while (taken.has(`${slug}-${count}`)) count += 1;
  return `${slug}-${count}`;
}

export interface KindFields {
  kind: ArticleKind;
  body: string;
  startsOn: Day | null;
  endsOn: Day | null;
  symbol: string | null;
  issuer: string | null;
  issuedOn: Day | null;
  claim: string | null;
  sources: string | null;
}

/** What a kind cannot do without from the first saving on, and what has no sense: field → code. */
export function kindRefusals(fields: KindFields): Record<string, string> {
  const { kind, startsOn, endsOn, claim } = fields;
  return {
    ...(kind === 'event' && startsOn === null ? { startsOn: 'field-required' } : {}),
    ...(startsOn !== null && endsOn !== null && endsOn < startsOn ? { endsOn: 'span-reversed' } : {}),
    ...(kind === 'clarification' && claim !== null && leadsToSpeaker(claim) ? { claim: 'claim-leads-to-person' } : {}),
  };
}

/** What is still missing before it can go out. */
export function unfinishedFields(fields: KindFields & { words: string; hasFile: boolean }): Record<string, string> {
  const missing = (value: unknown, name: string) => (value ? {} : { [name]: 'field-required' });
  return {
    ...kindRefusals(fields),
    ...(fields.kind === 'document'
      ? {
          ...missing(fields.symbol, 'symbol'),
          ...missing(fields.issuer, 'issuer'),
          ...missing(fields.issuedOn, 'issuedOn'),
          ...missing(fields.hasFile || fields.words, 'file'),
        }
      : missing(fields.words, 'body')),
    ...(fields.kind === 'clarification'
      ? { ...missing(fields.claim, 'claim'), ...missing(fields.sources, 'sources') }
      : {}),
  };
}

/** A clarification is about a claim, never about who made it: no name, number, account or page of a person. */
export function leadsToSpeaker(claim: string): boolean {
  if (personSigns(claim).length > 0) return true;
  return /https?:|www\.|facebook|fb\.com|zalo|tiktok|youtube|telegram|tai khoan|nick|nguoi dang|chu trang/u.test(
    searchKey(claim),
  );
}

/** A consent was taken back after the text was last put right: it must be looked at now. */
export function needsLook(
  article: { state: ArticleState; correctedAt: Date | null },
  consents: readonly { withdrawnAt: Date | null }[],
): boolean {
  if (article.state !== 'published') return false;
  return consents.some(
    ({ withdrawnAt }) => withdrawnAt !== null && (article.correctedAt === null || article.correctedAt <= withdrawnAt),
  );
}

/** A day and an hour to come, in Viet Nam, within a year; 'publish-too-early' or 'publish-too-late' otherwise. */
export function scheduleRefusal(at: Date, now: Date): string | null {
  if (at <= now) return 'publish-too-early';
  return at.getTime() - now.getTime() > 366 * 86_400_000 ? 'publish-too-late' : null;
}

/** Whether a document of this day may be shown as issued. */
export function issuedRefusal(issuedOn: Day | null, now: Date): string | null {
  return issuedOn !== null && issuedOn > dayOf(now) ? 'issued-in-future' : null;
}
