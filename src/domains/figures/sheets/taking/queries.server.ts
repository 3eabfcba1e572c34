import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { getExpectation } from '../../collections/queries.server.ts';
import { countedCells } from '../../counting/queries.server.ts';
import { standingCells } from '../../entry/queries.server.ts';
import { cellsOf } from '../../forms/queries.server.ts';
import { openFilledForm } from '../filled/queries.server.ts';
import type { FilledForm } from '../filled/rules.ts';
import { type FileRow, type RowFault, type TakenCell, takingRefusal, weighRows } from './rules.ts';

interface Said {
  code: string;
  details: Record<string, string | number>;
}

export interface ReadFile {
  name: string;
  form: FilledForm | null;
  refusal: Said | null;
}

export const mostFiles = 500;

/** Each file by itself: one that cannot be read keeps no other back. Throws 'sheets-too-many'. */
export async function readFiles(files: readonly File[]): Promise<ReadFile[]> {
  if (files.length > mostFiles) throw new Refusal('sheets-too-many', { most: mostFiles });
  const read: ReadFile[] = [];
  for (const file of files) {
    const name = file.name.normalize('NFC');
    try {
      read.push({ name, form: await openFilledForm(new Uint8Array(await file.arrayBuffer())), refusal: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      read.push({ name, form: null, refusal: { code: error.code, details: error.details } });
    }
  }
  return read;
}

/** A sheet, or a part of one, that is of something else: told once for all its rows. */
export interface ForeignRows {
  file: string;
  sheet: string;
  code: 'sheet-other-collection' | 'sheet-other-unit' | 'sheet-old-version';
  rows: number;
  of: string;
}

export interface UnitPreview {
  unitId: number;
  unitName: string;
  refusal: Said | null;
  changes: TakenCell[];
  faults: RowFault[];
  same: number;
}

export interface TakingPreview {
  files: number;
  refused: { name: string; refusal: Said }[];
  foreign: ForeignRows[];
  lost: RowFault[];
  units: UnitPreview[];
}

interface Aim {
  collectionId: number;
  /** The unit whose page it is; null on the page of the collecting unit. */
  unitId: number | null;
}

/** What filled forms would change, cell by cell, and what of them cannot be taken. At most twelve queries a unit. */
export async function previewTaking(ctx: Viewing, aim: Aim, files: readonly ReadFile[]): Promise<TakingPreview> {
  const version = await versionOf(ctx, aim.collectionId);
  const { cells } = await cellsOf(ctx, version);
  const rows = files.flatMap(({ name, form }) => (form?.rows ?? []).map((row): FileRow => ({ ...row, file: name })));
  const foreignOf = ({ mark }: FileRow): ForeignRows['code'] | null => {
    if (mark.collectionId !== aim.collectionId) return 'sheet-other-collection';
    if (aim.unitId !== null && mark.unitId !== aim.unitId) return 'sheet-other-unit';
    return mark.formVersionId === version ? null : 'sheet-old-version';
  };
  const own = Map.groupBy(
    rows.filter((row) => foreignOf(row) === null),
    (row) => row.mark.unitId,
  );
  if (own.size > mostFiles) throw new Refusal('sheets-too-many', { most: mostFiles });
  const names = await namesOf(ctx, rows);
  const units: UnitPreview[] = [];
  for (const [unitId, ofUnit] of own) {
    const unitName = names.units.get(unitId) ?? '';
    units.push({ unitId, unitName, ...(await previewUnit(ctx, aim.collectionId, unitId, { cells, rows: ofUnit })) });
  }
  return {
    files: files.length,
    refused: files.flatMap(({ name, refusal }) => (refusal ? [{ name, refusal }] : [])),
    foreign: foreignRows(rows, foreignOf, names),
    lost: files.flatMap(({ name, form }) => (form?.lost ?? []).map((one) => ({ ...one, file: name }))),
    units: units.toSorted((one, other) => one.unitName.localeCompare(other.unitName, 'vi')),
  };
}

async function previewUnit(
  ctx: Viewing,
  collectionId: number,
  unitId: number,
  { cells, rows }: { cells: Awaited<ReturnType<typeof cellsOf>>['cells']; rows: readonly FileRow[] },
): Promise<Omit<UnitPreview, 'unitId' | 'unitName'>> {
  const nothing = { changes: [], faults: [], same: 0 };
  const expectation = await getExpectation(ctx, collectionId, unitId).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (!expectation) return { ...nothing, refusal: { code: 'sheet-unit-owes-nothing', details: {} } };
  const mayWrite = ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'report.write', expectation.path);
  const refusal = takingRefusal(expectation, mayWrite, ctx.today);
  if (refusal) return { ...nothing, refusal };
  const counted = await countedCells(ctx, expectation, cells);
  const standing = await standingCells(ctx, expectation);
  const weighed = weighRows(rows, {
    cells,
    standing: new Map(standing.map((cell) => [cell.position, cell])),
    counted: new Map([...counted].map(([position, { value }]) => [position, value])),
  });
  return { ...weighed, refusal: null };
}

async function versionOf(ctx: Viewing, collectionId: number): Promise<number> {
  const row = await ctx.db
    .selectFrom('figures.collection')
    .select('form_version_id')
    .where('id', '=', collectionId)
    .executeTakeFirst();
  if (!row) throw new Refusal('collection-not-found');
  return row.form_version_id;
}

/** What units and collections in the files are called, as far as the reader sees them. Two queries. */
async function namesOf(ctx: Viewing, rows: readonly FileRow[]) {
  const ids = (key: 'unitId' | 'collectionId') => [0, ...new Set(rows.map(({ mark }) => mark[key]))].slice(0, 2000);
  const units = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'name'])
    .where('id', 'in', ids('unitId'))
    .execute();
  const collections = await ctx.db
    .selectFrom('figures.collection as c')
    .innerJoin('figures.form as f', 'f.id', 'c.form_id')
    .select(['c.id', 'f.name', 'c.name as periodName'])
    .where('c.id', 'in', ids('collectionId'))
    .execute();
  return {
    units: new Map(units.map(({ id, name }) => [id, name])),
    collections: new Map(collections.map(({ id, name, periodName }) => [id, `${name}, ${periodName}`])),
  };
}

function foreignRows(
  rows: readonly FileRow[],
  foreignOf: (row: FileRow) => ForeignRows['code'] | null,
  names: Awaited<ReturnType<typeof namesOf>>,
): ForeignRows[] {
  const found = new Map<string, ForeignRows>();
  for (const row of rows) {
    const code = foreignOf(row);
    if (code === null) continue;
    const { mark, file, at } = row;
    const name =
      code === 'sheet-other-collection' ? names.collections.get(mark.collectionId) : names.units.get(mark.unitId);
    const one = { file, sheet: at.sheet, code, of: name ?? '' };
    const key = JSON.stringify(one);
    found.set(key, { ...one, rows: (found.get(key)?.rows ?? 0) + 1 });
  }
  return [...found.values()];
}
