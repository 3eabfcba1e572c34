import { type View, views } from '../views/rules.ts';

export const fileKinds = ['xlsx', 'docx'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What each view's file is called in the address, and on the disk of who loads it down. */
export const fileNames: Record<View, string> = {
  list: 'danh-sach',
  week: 'tuan',
  board: 'bang',
  calendar: 'lich',
  timeline: 'dong-thoi-gian',
  papers: 'theo-van-ban',
  'units-below': 'don-vi-duoi',
};

/** The views that make a paper of it; the others are tables alone. */
const printed: readonly View[] = ['list', 'week'];

/** 'tuan.docx' → the view and the kind of file; null for what there is no file of. */
export function fileOf(name: string): { view: View; kind: FileKind } | null {
  const [stem, ending] = name.split('.');
  const view = views.find((one) => fileNames[one] === stem);
  const kind = fileKinds.find((one) => one === ending);
  if (!view || !kind || view === 'board' || (kind === 'docx' && !printed.includes(view))) return null;
  return { view, kind };
}

export function fileAddress(view: View, kind: FileKind): string {
  return `/nhiem-vu/tep/${fileNames[view]}.${kind}`;
}

/** How much a file holds; what is left out is said in it. */
export const mostInFile: Record<FileKind, number> = { xlsx: 5000, docx: 500 };
