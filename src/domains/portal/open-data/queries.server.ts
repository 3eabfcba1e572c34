import type { Viewing } from '#domains/tables.ts';
import { publicConsultations } from '#domains/opinion/consultations/queries.server.ts';
import { listPublicDialogues, type PublicDialogueLine, unitsOfPlace } from '../answered/queries.server.ts';
import { dialogueKindWords, matterWords } from '../answered/text.vi.ts';
import { listPromises, type PublicPromiseLine, type SitePlace } from '../promises/queries.server.ts';
import { kindWords, standingWords } from '../promises/text.vi.ts';
import type { DataColumn, DataSet } from './rules.ts';

/** Rows in a file at the most; what is read at once. */
export const mostRows = 5_000;
const atOnce = 1_000;

const promiseColumns: DataColumn<PublicPromiseLine>[] = [
  { name: 'ma', of: (row) => row.id },
  {
    name: 'loai',
    of: (row) => kindWords[row.kind],
  },
  { name: 'da_hoi', of: (row) => row.asked },
  { name: 'da_hua', of: (row) => row.promised },
  { name: 'co_quan_tra_loi', of: (row) => row.ownerName },
  { name: 'don_vi_cong_khai', of: (row) => row.unitName },
  { name: 'linh_vuc', of: (row) => row.fieldName },
  { name: 'dia_ban', of: (row) => row.areaName },
  { name: 'ngay_hoi', of: (row) => row.askedOn },
  { name: 'han', of: (row) => row.dueOn },
  { name: 'tinh_trang', of: (row) => standingWords[row.standing] },
  { name: 'ngay_bao_xong', of: (row) => row.claimedOn },
  { name: 'ngay_xac_nhan', of: (row) => row.verdictOn },
  { name: 'nguon', of: (row) => row.sourceLabel },
  { name: 'ngay_cong_khai', of: (row) => row.publishedOn },
];

const dialogueColumns: DataColumn<PublicDialogueLine>[] = [
  { name: 'ma', of: (row) => row.id },
  { name: 'loai', of: (row) => dialogueKindWords[row.kind] },
  { name: 'noi_dung', of: (row) => row.subject },
  { name: 'nguoi_chu_tri', of: (row) => row.hostPost },
  { name: 'co_quan_chu_tri', of: (row) => row.hostName },
  { name: 'ngay', of: (row) => row.heldOn },
  { name: 'dia_diem', of: (row) => row.place },
  { name: 'so_nguoi_du', of: (row) => row.attended },
  { name: 'so_ket_luan', of: (row) => row.conclusions },
];

const consultationColumns: DataColumn<Awaited<ReturnType<typeof publicConsultations>>[number]>[] = [
  { name: 'ma', of: (row) => row.id },
  { name: 'don_vi', of: (row) => row.unitName },
  {
    name: 'hinh_thuc',
    of: (row) => matterWords[row.matter],
  },
  { name: 'noi_dung', of: (row) => row.subject },
  { name: 'tu_ngay', of: (row) => row.opensOn },
  { name: 'den_ngay', of: (row) => row.closesOn },
  { name: 'so_ho', of: (row) => row.households },
  { name: 'dong_y', of: (row) => row.total?.agreed ?? null },
  {
    name: 'khong_dong_y',
    of: (row) => row.total?.disagreed ?? null,
  },
  {
    name: 'thong_qua',
    of: (row) => (row.isCarried === null ? null : Number(row.isCarried)),
  },
  { name: 'ngay_cong_khai', of: (row) => row.publishedOn },
];

/** What each file has for columns, in the order of the files. */
export const dataColumns = {
  'loi-hua': promiseColumns,
  'doi-thoai': dialogueColumns,
  'lay-y-kien': consultationColumns,
} as const;
export type DataName = keyof typeof dataColumns;

/** All rows of a file, by the queries of the pages. */
export async function dataSet(ctx: Viewing, name: DataName, place: SitePlace): Promise<DataSet<never>> {
  const units = name === 'loi-hua' ? [] : await unitsOfPlace(ctx, place);
  if (name === 'doi-thoai')
    return { columns: dialogueColumns, rows: await listPublicDialogues(ctx, units, mostRows) } as never;
  if (name === 'lay-y-kien')
    return { columns: consultationColumns, rows: await publicConsultations(ctx, units) } as never;
  return { columns: promiseColumns, rows: await everyPromise(ctx, place) } as never;
}

async function everyPromise(ctx: Viewing, place: SitePlace): Promise<PublicPromiseLine[]> {
  const all: PublicPromiseLine[] = [];
  for (let at = 0; at < mostRows / atOnce; at += 1) {
    const last = all.at(-1);
    const filter = last ? { sau: `${last.publishedOn}_${last.id}` } : {};
    const rows = await listPromises(ctx, { place, filter, most: atOnce });
    all.push(...rows);
    if (rows.length < atOnce) break;
  }
  return all;
}
