import { listOrganisations, listUnitsByIds, type OrganisationView } from '#domains/organisation/queries.server.ts';
import { listCommitments } from '#domains/commitments/queries.server.ts';
import { listFilter } from '#domains/commitments/schema.ts';
import type { UnitLevel } from '#domains/organisation/schema.ts';
import type { Viewing } from '#domains/tables.ts';
import { may } from '#platform/access/may.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { keyOf, type Recipient, type Resolved, resolveAddressees } from '../addressees/queries.server.ts';
import { offeredGroups } from '../addressees/rules.ts';
import { countDispatches, listRecipients } from '../dispatch/queries.server.ts';
import { sendRefusal } from '../dispatch/rules.ts';
import { madeCounts } from '../made/queries.server.ts';
import { overallTally } from '../results/queries.server.ts';
import { type DraftLine, listDrafts, stampOf } from '../drafts/queries.server.ts';
import { type Doubt, doubtOf, dueOf, missingOf, type Missing, sectionOf } from '../drafts/rules.ts';
import { type Findings, findingsOf } from '../found/rules.ts';
import type { DocumentView } from '../queries.server.ts';
import { type StoredReading, storedReading } from '../schema.ts';
import { referencePage } from '../references/queries.server.ts';
import { groupText } from '../text.vi.ts';
import {
  givenTo,
  noTargets,
  type TargetSide,
  targetSide,
  type TiedTarget,
  tiedTargets,
} from '../targets/queries.server.ts';
import { stampOfTargets } from '../targets/rules.ts';
import { leadOf, lineAt, linesOf, type Mark, type TextLine } from './rules.ts';

export interface DraftCard extends DraftLine {
  /** As it stands today, with the default counted from today. */
  due: string | null;
  missing: Missing[];
  groupWords: { key: string; words: string }[];
  units: { id: number; name: string; place: string }[];
  supports: { id: number; name: string; place: string }[];
  unitCount: number;
  doubt: Doubt | null;
}

export interface ReadingDraft extends DraftCard {
  /** The clause whose lead line named the units, and the line of the text that it begins in. */
  lead: { clause: string; line: number | null } | null;
}

export interface ReadingPage {
  text: string;
  lines: TextLine[];
  found: Findings;
  targets: TargetSide;
  drafts: ReadingDraft[];
  /** The first words of each section that has drafts. */
  sections: Record<string, string>;
  recipients: number;
  offered: { key: string; words: string; level: string }[];
  mayDraft: boolean;
  maySend: boolean;
}

/** A paper to be read beside its drafts. At most thirteen queries, and one for each group that drafts or targets name. */
export async function readingPage(ctx: Viewing, document: DocumentView): Promise<ReadingPage> {
  const { text, reading } = await paperOf(ctx, document.id);
  const { organisations, level } = await registerOf(ctx, document);
  const drafts = await draftCards(ctx, document, organisations, level);
  const references = (await referencePage(ctx, document)).filter(({ dropped }) => !dropped);
  const { found, marks } = findingsOf(reading, references);
  const title = [reading.document.kind, reading.document.title].flatMap((found) => (found ? [found.span] : []));
  const isOpen = document.state === 'reading';
  const at = document.register.path;
  const lines = linesOf(text, [...drafts.cards.flatMap(taskMark), ...marks], { clauses: reading.clauses, title });
  const clauses = new Map(reading.clauses.map((clause) => [clause.path, clause]));
  const withLead = (card: DraftCard): ReadingDraft => {
    const clause = leadOf(card, reading.tasks, reading.clauses);
    return { ...card, lead: clause ? { clause: clause.path, line: lineAt(lines, clause.span.start) } : null };
  };
  const sections = [...new Set(drafts.cards.map(({ clause }) => sectionOf(clause)))].flatMap((key) => {
    const lead = clauses.get(key)?.lead;
    return lead ? [[key, firstWords(text.slice(lead.start, lead.end))]] : [];
  });
  const mayDraft = isOpen && may(ctx.actor?.grants ?? [], ctx.permissions, 'document.register', at);
  // The drafts of a paper are its office's own.
  const isOffice = may(ctx.actor?.grants ?? [], ctx.permissions, 'document.read', at);
  const tied = isOffice ? await tiedTargets(ctx, document.id) : [];
  const targets = await givenTo(ctx, at, tied);
  return {
    text,
    lines,
    found,
    targets: isOffice ? await targetSide(ctx, document, { found: reading.targets, tied, mayTie: mayDraft }) : noTargets,
    drafts: drafts.cards.map(withLead),
    sections: Object.fromEntries(sections),
    recipients: recipientsOf(document, drafts.cards, drafts.resolved, targets.resolved).length,
    offered: offeredGroups(level, organisationCodes(organisations)).map((group) => ({
      key: keyOf(group),
      level: group.level,
      words: groupText(group, nameOf(organisations, group.organisation), level),
    })),
    mayDraft,
    maySend: isOpen && may(ctx.actor?.grants ?? [], ctx.permissions, 'document.send', at),
  };
}

export interface ReviewPage {
  stamp: number;
  drafts: DraftCard[];
  /** What opens as targets, and how many of the paper's targets stay text. */
  targets: (TiedTarget & { unitCount: number })[];
  targetsLeft: number;
  refusal: { code: string; count: number } | null;
  recipients: { words: string; units: Recipient[]; count: number }[];
  recipientCount: number;
  promiseCount: number;
  maySend: boolean;
}

const mostNames = 300;

/** Who will get what, before it is sent: the accepted drafts, the recipients by organisation, what is still missing. */
export async function reviewPage(ctx: Viewing, document: DocumentView): Promise<ReviewPage> {
  const { organisations, level } = await registerOf(ctx, document);
  const { cards, resolved } = await draftCards(ctx, document, organisations, level);
  const all = await tiedTargets(ctx, document.id);
  const targets = await givenTo(ctx, document.register.path, all);
  const { reading } = await paperOf(ctx, document.id);
  const recipients = recipientsOf(document, cards, resolved, targets.resolved);
  const accepted = cards.filter((card) => card.state === 'accepted');
  return {
    stamp: stampOf(cards) + stampOfTargets(all),
    drafts: cards,
    targets: targets.tied.map((one, at) => ({ ...one, unitCount: targets.resolved[at]!.owners.length })),
    targetsLeft: reading.targets.length - targets.tied.length,
    refusal: sendRefusal(document.state, cards),
    recipients: byOrganisation(organisations, recipients),
    recipientCount: recipients.length,
    promiseCount: accepted.reduce((sum, card) => sum + card.unitCount, 0),
    maySend: may(ctx.actor?.grants ?? [], ctx.permissions, 'document.send', document.register.path),
  };
}

export interface OwnTask {
  id: number;
  clause: string | null;
  what: string;
  product: string;
  dueOn: string;
  late: boolean;
}

/** What a receiving unit still has to do by a paper: the sender's drafts are not for its eyes, its own work is. */
export async function openTasksOf(ctx: Viewing, unitId: number, documentId: number): Promise<OwnTask[]> {
  const { lines } = await listCommitments(
    ctx,
    unitId,
    listFilter.parse({ side: 'owner', show: 'open', originId: documentId }),
  );
  return lines.map(({ id, clause, what, product, dueOn, late }) => ({ id, clause, what, product, dueOn, late }));
}

/** The words of a paper and what the reader found in them. */
export async function paperOf(ctx: Viewing, documentId: number): Promise<{ text: string; reading: StoredReading }> {
  const row = await ctx.db
    .selectFrom('directives.document')
    .select(['text', 'reading'])
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow();
  return { text: row.text, reading: storedReading.parse(row.reading) };
}

async function registerOf(
  ctx: Viewing,
  document: DocumentView,
): Promise<{ organisations: OrganisationView[]; level: UnitLevel }> {
  const [register] = await listUnitsByIds(ctx, [document.register.unitId]);
  return { organisations: await listOrganisations(ctx), level: register?.level ?? 'commune' };
}

function organisationCodes(organisations: readonly OrganisationView[]): string[] {
  return organisations.filter((organisation) => organisation.root === 'vn').map((organisation) => organisation.code);
}

function nameOf(organisations: readonly OrganisationView[], code: string): string {
  return organisations.find((organisation) => organisation.code === code)?.shortName ?? code;
}

async function draftCards(
  ctx: Viewing,
  document: DocumentView,
  organisations: readonly OrganisationView[],
  level: UnitLevel,
) {
  const drafts = await listDrafts(ctx, document.id);
  const resolved = await resolveAddressees(
    ctx,
    document.register.path,
    drafts.map((draft) => draft.addressees),
  );
  const ids = drafts.flatMap((draft) => [...draft.addressees.unitIds, ...draft.addressees.supportIds]);
  const units = new Map(
    (await listUnitsByIds(ctx, [...new Set(ids)])).map(({ id, name, place }) => [id, { id, name, place }]),
  );
  const named = (wanted: readonly number[]) => wanted.flatMap((id) => units.get(id) ?? []);
  const cards = drafts.map((draft, at): DraftCard => {
    const unitCount = resolved[at]!.owners.length;
    return {
      ...draft,
      due: dueOf(draft, ctx.today, vietnamCalendar),
      missing: missingOf(draft, unitCount),
      groupWords: draft.addressees.groups.map((group) => ({
        key: keyOf(group),
        words: groupText(group, nameOf(organisations, group.organisation), level),
      })),
      units: named(draft.addressees.unitIds),
      supports: named(draft.addressees.supportIds),
      unitCount,
      doubt: doubtOf(draft, unitCount),
    };
  });
  return { cards, resolved };
}

/** Everybody who is sent the paper: owners and partners of what is accepted, who is given a target; each once, without the sender. */
function recipientsOf(
  document: DocumentView,
  cards: readonly DraftCard[],
  resolved: readonly Resolved[],
  given: readonly Resolved[],
): Recipient[] {
  const everybody = new Map<number, Recipient>();
  for (const [at, card] of cards.entries()) {
    if (card.state !== 'accepted') continue;
    for (const unit of [...resolved[at]!.owners, ...resolved[at]!.supports]) everybody.set(unit.id, unit);
  }
  for (const { owners } of given) for (const unit of owners) everybody.set(unit.id, unit);
  everybody.delete(document.register.unitId);
  return [...everybody.values()];
}

function byOrganisation(
  organisations: readonly OrganisationView[],
  recipients: readonly Recipient[],
): ReviewPage['recipients'] {
  const present = organisations.map((organisation) => ({
    words: organisation.shortName,
    units: recipients.filter((unit) => unit.organisation === organisation.code),
  }));
  return present
    .filter((group) => group.units.length > 0)
    .map((group) => ({ words: group.words, count: group.units.length, units: group.units.slice(0, mostNames) }));
}

function taskMark(card: DraftCard): Mark[] {
  return card.span === null ? [] : [{ kind: 'task', ...card.span, draftId: card.id, entry: null }];
}

/** The heading of a section: a whole first sentence would be none. */
function firstWords(lead: string): string {
  const words = lead
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.:;,]+$/u, '');
  return words.length > 110 ? '' : words;
}

/** What only those who keep the register see: the drafts, who has received, what became of it. */
export async function senderSide(
  ctx: Viewing,
  document: DocumentView,
  edges: { after: string | null; before: string | null },
) {
  const drafts = await listDrafts(ctx, document.id);
  const count = (state: string) => drafts.filter((draft) => draft.state === state).length;
  const isSent = document.state !== 'reading';
  return {
    proposed: count('proposed'),
    accepted: count('accepted'),
    counts: isSent ? await countDispatches(ctx, document.id) : null,
    recipients: isSent ? await listRecipients(ctx, document.id, edges) : null,
    tally: isSent ? await overallTally(ctx, document) : null,
    made: (isSent && (await madeCounts(ctx, [document.id])).get(document.id)) || null,
  };
}
