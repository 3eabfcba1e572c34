import { findUnitByPath, listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import type { Block, OfficeDocument } from '#platform/export/office-document.server.ts';
import { groupText } from '../text.vi.ts';
import type { ImplementingView } from './queries.server.ts';
import { forms, kindText, plainForm, printText as text } from './text.vi.ts';

/** Number and day are left blank until the paper is signed. */
export interface Issue {
  number: number;
  issuedOn: string;
}

/** A draft as the paper that is signed, in the layout of the unit's root, ready to be rendered or read as plain lines. */
export async function implementingPaper(
  ctx: Viewing,
  { unit, kind, layout, body }: ImplementingView,
  issue: Issue | null,
): Promise<OfficeDocument> {
  const form = forms[unit.organisation] ?? plainForm;
  const names = new Map((await listOrganisations(ctx)).map(({ code, shortName }) => [code, shortName]));
  const leads = (groups: readonly string[]) =>
    groups.map((key) => {
      const [organisation = '', level] = key.split(':');
      return groupText({ organisation, level: level as 'area' }, names.get(organisation) ?? organisation, unit.level);
    });
  const heads = text.heads(
    layout,
    body.targets.some(({ value }) => value !== null),
  );
  const isLetter = kind === 'letter';
  return {
    layout,
    superior: await superiorOf(ctx, unit.path),
    issuer: [unit.name, ...(form.body === null ? [] : [form.body])],
    symbol: { number: issue === null ? null : String(issue.number), suffix: body.suffix },
    place: unit.territoryName.replace(/^(?:Tỉnh|Thành phố|Xã|Phường|Đặc khu|Thôn|Ấp|Tổ dân phố|Khu phố)\s+/u, ''),
    day: issue?.issuedOn ?? null,
    kind: isLetter ? null : kindText[kind],
    title: body.title,
    ...(isLetter && body.addressees.trim() !== '' ? { addressees: linesOf(body.addressees) } : {}),
    body: [
      ...paragraphs(body.basis),
      ...part(heads[0], paragraphs(body.purpose)),
      ...part(
        heads[1],
        body.targets.filter(({ value }) => value !== null).map((target, at) => paragraph(`${at + 1}. ${target.words}`)),
      ),
      ...part(
        heads[2],
        body.tasks.map((task, at) => {
          const said = [
            `${at + 1}. ${stopped(task.what)}`,
            task.groups.length > 0 ? text.lead(leads(task.groups).join('; ')) : '',
            task.product.trim() ? text.product(task.product.trim().replace(/[.;]+$/u, '')) : '',
            task.dueOn ? text.due(task.dueOn) : '',
          ];
          return paragraph(said.filter(Boolean).join(' '));
        }),
      ),
      ...part(heads[3], paragraphs(body.organising)),
    ],
    signature: { form: linesOf(body.signForm), name: body.signatory.trim() || null },
    recipients: linesOf(body.recipients),
  };
}

/** The committee of the same organisation one level up stands above the issuer's own name; a Party body's own is above it. */
async function superiorOf(ctx: Viewing, path: string): Promise<string | null> {
  const labels = path.split('.');
  if (labels[0] !== 'vn')
    return labels.length > 2 ? ((await findUnitByPath(ctx, labels.slice(0, -1).join('.')))?.name ?? null) : null;
  if (labels.length < 4 || /^u\d+$/u.test(labels.at(-1)!)) return null;
  return (await findUnitByPath(ctx, [...labels.slice(0, -2), labels.at(-1)].join('.')))?.name ?? null;
}

function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function paragraph(words: string): Block {
  return { type: 'paragraph', runs: [{ text: words }] };
}

/** A line a paragraph; one that begins with a dash is an item of a list. */
function paragraphs(words: string): Block[] {
  return linesOf(words).map((line) =>
    /^[-–]\s+/u.test(line) ? { type: 'item', runs: [{ text: line.replace(/^[-–]\s+/u, '') }] } : paragraph(line),
  );
}

function part(head: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', level: 1, text: head }, ...blocks];
}

function stopped(words: string): string {
  return `${words.trim().replace(/[.;,]+$/u, '')}.`;
}

/** 'Ke-hoach-trien-khai-12.docx': safe in every system. */
export function implementingFileName({ id, kind }: Pick<ImplementingView, 'id' | 'kind'>): string {
  const word = kindText[kind]
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .replaceAll(' ', '-');
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}-trien-khai-${id}.docx`;
}
