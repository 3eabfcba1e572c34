import type { UnitView } from '#domains/organisation/queries.server.ts';
import { writtenName } from '#domains/organisation/rules.ts';
import type { Viewing } from '#domains/tables.ts';
import { keyOf } from '../addressees/queries.server.ts';
import { groupLevels, type Group } from '../addressees/schema.ts';
import { parentOf } from '../implementing/queries.server.ts';
import { type Kind, layoutOfPath, symbolSuffix } from '../implementing/rules.ts';
import { type Body, bodySchema } from '../implementing/schema.ts';
import { beginText as text, forms, kindText, plainForm, provincePartyOrgan } from '../implementing/text.vi.ts';
import type { DocumentView } from '../queries.server.ts';
import { matterOf } from './rules.ts';
import { type ReferenceRow, referencesOf } from '../references/queries.server.ts';
import { capital, documentLabel, referenceLabel } from '../text.vi.ts';

const mostGrounds = 20;

/**
 * What a unit's own paper begins with: the papers that its parent rests on and carries out, the parent itself, and the
 * tasks and targets that the unit was given, as strict as they were given.
 */
export async function beginBody(
  ctx: Viewing,
  { document, unit, kind }: { document: DocumentView; unit: UnitView; kind: Kind },
): Promise<Body> {
  const parent = await parentOf(ctx, document, unit.id);
  const named = await referencesOf(ctx, [document.id], [document.register.unitId, unit.id]);
  const layout = layoutOfPath(unit.path);
  const form = forms[unit.organisation] ?? plainForm;
  const organ = layout === 'party' && unit.level === 'province' ? provincePartyOrgan : form.organ;
  const issuer = document.direction === 'out' ? document.register.name : writtenName(document.issuer);
  const matter = matterOf(document.title);
  const below = groupBelow(unit);
  return bodySchema.parse({
    title: text.title(documentLabel(document), matter).slice(0, 500),
    suffix: symbolSuffix(kind, layout, organ),
    basis: [
      ...named.filter(isGround).toSorted(byAge).slice(0, mostGrounds).map(groundLine),
      text.parent(documentLabel(document), issuer, matter, unit.name, kindText[kind]),
    ].join('\n'),
    purpose: kind === 'letter' ? '' : text.purpose(unit.name),
    organising: text.organising(unit.name),
    addressees: kind === 'letter' ? text.addressees : '',
    recipients: text.recipients(issuer),
    signForm: form.sign.join('\n'),
    signatory: '',
    targets: parent.targets.map(({ at, value, text: words }) => ({ at, value, words, reason: '' })),
    tasks: parent.tasks.map(({ key, what, product, dueOn }) => ({
      ...{ parent: key, what, product, dueOn: dueOn ?? '', reason: '' },
      groups: below === null ? [] : [keyOf(below)],
    })),
  });
}

function isGround({ relation, dropped }: ReferenceRow): boolean {
  return !dropped && (relation === 'basis' || relation === 'carries-out');
}

/** Grounds first, then what is carried out, each from the oldest: so an office writes them. */
function byAge(one: ReferenceRow, other: ReferenceRow): number {
  if (one.relation !== other.relation) return one.relation === 'basis' ? -1 : 1;
  return (one.issuedOn ?? '9999') < (other.issuedOn ?? '9999') ? -1 : 1;
}

function groundLine(reference: ReferenceRow): string {
  const { held, issuer, relation } = reference;
  const label = held ? documentLabel(held) : capital(referenceLabel(reference));
  return (relation === 'basis' ? text.ground : text.carriedOut)(label, issuer);
}

/** The own line one level down carries work out first; at the lowest level the unit itself does. */
function groupBelow({ organisation, level, path }: UnitView): Group | null {
  if (!path.startsWith('vn.') || level === 'branch') return null;
  const at = groupLevels.findIndex((one) => one === level);
  return { organisation, level: groupLevels[Math.min(at + 1, groupLevels.length - 1)]! };
}
