import { sql } from 'kysely';
import { listOrganisations, listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { UnitLevel } from '#domains/organisation/schema.ts';
import type { Viewing } from '#domains/tables.ts';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { readingNotes, type ReadingNotes } from '#reading/notes.ts';
import { readDocument } from '#reading/read-document.ts';
import type { Task } from '#reading/reading.ts';
import { keyOf } from '../addressees/queries.server.ts';
import { levelOfIssuer, type Viewpoint, wantedOf } from '../addressees/rules.ts';
import { type Addressees, addresseesSchema } from '../addressees/schema.ts';
import type { PaperHeading } from '../heading/rules.ts';
import { groupText } from '../text.vi.ts';
import { type Corrections, countCorrections, type DecidedDraft, exampleOf } from './rules.ts';

/** Papers looked at, the newest first; longer ones are left out. */
export const mostPapers = 200;
const longest = 200_000;

interface StoredPaper {
  id: number;
  text: string;
  direction: 'in' | 'out';
  heading: PaperHeading;
  drafts: (Omit<DecidedDraft, 'leads'> & { version: number; addressees: Addressees })[];
}

export interface ExampleSource {
  unit: { id: number; name: string; organisation: string; level: Viewpoint['unit']['level'] };
  papers: StoredPaper[];
  names: { units: Map<number, string>; organisations: Map<string, string> };
}

export interface Example {
  id: number;
  heading: PaperHeading;
  text: string;
  notes: ReadingNotes;
  corrections: Corrections;
}

/**
 * The papers of the unit that one acts for, sent, with what officers made of their drafts. Four queries. The policy leaves
 * only papers that the caller may read; papers that were written here are no examples of reading.
 */
export async function exampleSource(ctx: Viewing): Promise<ExampleSource> {
  const unit = ctx.actor?.unit ?? null;
  if (unit === null || !may(ctx.actor!.grants, ctx.permissions, 'reading.export', unit.path)) {
    throw new Refusal('not-allowed', { permission: 'reading.export' });
  }
  const rows = await ctx.db
    .selectFrom('directives.document as d')
    .select(['d.id', 'd.text', 'd.direction', 'd.kind', 'd.symbol', 'd.issuer', 'd.title', 'd.signatory'])
    .select('d.issued_on as issuedOn')
    .where('d.register_unit_id', '=', unit.id)
    .where('d.state', '<>', 'reading')
    .where('d.derived_from', 'is', null)
    .where(sql<number>`length(d.text)`, '<=', longest)
    .orderBy('d.registered_at', 'desc')
    .orderBy('d.id', 'desc')
    .limit(mostPapers)
    .execute();
  const drafts = await draftsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const named = [...drafts.values()].flat().flatMap(({ addressees }) => addressees.unitIds);
  const units = await listUnitsByIds(ctx, [...new Set(named)]);
  return {
    unit: { id: unit.id, name: unit.name, organisation: unit.organisation, level: unit.level as UnitLevel },
    names: {
      units: new Map(units.map(({ id, name }) => [id, name])),
      organisations: new Map((await listOrganisations(ctx)).map(({ code, shortName }) => [code, shortName])),
    },
    papers: rows.map(({ id, text, direction, ...heading }) => {
      return { id, text, direction, heading, drafts: drafts.get(id) ?? [] };
    }),
  };
}

async function draftsOf(ctx: Viewing, ids: readonly number[]): Promise<Map<number, StoredPaper['drafts']>> {
  const found = new Map<number, StoredPaper['drafts']>();
  if (ids.length === 0) return found;
  const rows = await ctx.db
    .selectFrom('directives.draft')
    .select(['document_id', 'clause', 'mode', 'due_on', 'due_source', 'cadence', 'reason', 'state', 'version'])
    .select(['span_start', 'span_end', 'addressees'])
    .where('document_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute();
  for (const row of rows) {
    const { clause, mode, cadence, reason, version } = row;
    const draft = {
      ...{ clause, mode, cadence, reason, version, state: row.state },
      dueOn: row.due_on,
      dueSource: row.due_source,
      span: row.span_start === null || row.span_end === null ? null : { start: row.span_start, end: row.span_end },
      addressees: addresseesSchema.parse(row.addressees),
    };
    found.set(row.document_id, [...(found.get(row.document_id) ?? []), draft]);
  }
  return found;
}

/** The papers whose decision differs from what the reader says today. Reads every text anew, between them others may run. */
export async function examplesOf(source: ExampleSource): Promise<Example[]> {
  const examples: Example[] = [];
  for (const { id, text, heading, direction, drafts } of source.papers) {
    await new Promise(setImmediate);
    const reading = readDocument(text);
    const paperLevel = direction === 'out' ? source.unit.level : levelOfIssuer(heading.issuer, source.unit.level);
    const view: Viewpoint = { unit: source.unit, paperLevel };
    const decided = drafts.map((draft) => ({ ...draft, leads: chosenLeads(draft, reading.tasks, view, source) }));
    const read = { notes: readingNotes(reading, auditFigures(text)), tasks: reading.tasks };
    const example = exampleOf({ text, heading, drafts: decided }, read);
    if (countCorrections(example.corrections) > 0) examples.push({ id, heading, text, ...example });
  }
  return examples;
}

/**
 * The names of those who lead, where they are others than the words of the paper mean; null where they are the same. A
 * draft of the first version was only read, one of the second was accepted or dropped as it stood.
 */
function chosenLeads(
  draft: StoredPaper['drafts'][number],
  tasks: readonly Task[],
  view: Viewpoint,
  { names }: ExampleSource,
): string[] | null {
  const { groups, unitIds } = draft.addressees;
  const task = tasks.find((one) => one.span.start === draft.span?.start);
  const { leads } = wantedOf(task?.assignees ?? [], view);
  const wanted = new Set(leads.groups.map(keyOf));
  const isSame =
    groups.length === wanted.size &&
    groups.every((group) => wanted.has(keyOf(group))) &&
    unitIds.length <= leads.named.length;
  if (isSame || (draft.version <= 2 && draft.reason !== 'added-by-officer')) return null;
  const chosen = [
    ...groups.map((group) => groupText(group, names.organisations.get(group.organisation) ?? '', view.unit.level)),
    ...unitIds.flatMap((id) => names.units.get(id) ?? []),
  ];
  return chosen.length === 0 ? null : chosen;
}
