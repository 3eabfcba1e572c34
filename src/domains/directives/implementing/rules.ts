import type { Day } from '#platform/calendar/day.ts';
import { compareTarget, type Strictness } from '#reading/compare-target.ts';
import type { Comparator } from '#reading/reading.ts';

/** The kinds of paper by which a unit carries out another: KH, CV, HD, CTr. */
export const kinds = ['plan', 'letter', 'guidance', 'programme'] as const;
export type Kind = (typeof kinds)[number];
export type Layout = 'state' | 'party';

/** A Party body writes in the Party's layout, everybody else in the state's (DESIGN: units outside stand under roots of their own). */
export function layoutOfPath(unitPath: string): Layout {
  return unitPath.split('.')[0] === 'party' ? 'party' : 'state';
}

const letters: Record<Kind, string> = { plan: 'KH', letter: 'CV', guidance: 'HD', programme: 'CTr' };

/** 'KH-MTTQ-BTT', a công văn of the Front 'MTTQ-BTT'; a Party paper 'KH/ĐU' (NĐ 30/2020/NĐ-CP; Quy định 399-QĐ/TW). */
export function symbolSuffix(kind: Kind, layout: Layout, organ: string): string {
  if (layout === 'party') return `${letters[kind]}/${organ}`;
  return kind === 'letter' ? organ : `${letters[kind]}-${organ}`;
}

/** '05/KH-MTTQ-BTT', in the Party's layout '05-KH/ĐU'; numbers below 10 take a 0. */
export function paperSymbol(layout: Layout, number: number, suffix: string): string {
  const bare = suffix.trim().replace(/^[/-]\s*/u, '');
  return `${String(number).padStart(2, '0')}${layout === 'party' ? '-' : '/'}${bare}`;
}

/** The words of a target with another number in the place of the one that they say: 'ít nhất 02 cuộc' → 'ít nhất 3 cuộc'. */
export function withValue(words: string, from: number | null, to: number): string {
  let isDone = false;
  return words.replace(/\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/gu, (written) => {
    if (isDone || Number(written.replaceAll('.', '').replace(',', '.')) !== from) return written;
    isDone = true;
    return to < 10 && /^0\d$/u.test(written) ? `0${to}` : String(to).replace('.', ',');
  });
}

/** A later day is easier, and so is none where the parent names one. */
export function compareDue(parent: Day | null, own: Day | null): Strictness {
  if (parent === null || parent === own) return 'same';
  if (own === null) return 'easier';
  return own < parent ? 'harder' : 'easier';
}

/** What a unit's own paper is measured by. */
export interface ParentTask {
  key: string;
  commitmentId: number | null;
  clause: string;
  what: string;
  product: string;
  dueOn: Day | null;
}
export interface ParentTarget {
  at: number;
  text: string;
  comparator: Comparator;
  value: number;
  unit: string | null;
}

interface Written {
  title: string;
  suffix: string;
  basis: string;
  targets: readonly { at: number; value: number | null; reason: string }[];
  tasks: readonly {
    parent: string | null;
    what: string;
    product: string;
    dueOn: string;
    groups: readonly string[];
    reason: string;
  }[];
}

/** Where a draft is easier than its parent, by place: 'tasks.0.dueOn', 'targets.1.value'. */
export function easedPlaces(
  body: Pick<Written, 'targets' | 'tasks'>,
  parent: { tasks: readonly ParentTask[]; targets: readonly ParentTarget[] },
): { place: string; reason: string }[] {
  const tasks = body.tasks.flatMap((task, at) => {
    const above = parent.tasks.find(({ key }) => key === task.parent);
    const isEasier = above && compareDue(above.dueOn, task.dueOn || null) === 'easier';
    return isEasier ? [{ place: `tasks.${at}.dueOn`, reason: task.reason.trim() }] : [];
  });
  const targets = body.targets.flatMap((target, at) => {
    const above = parent.targets.find((one) => one.at === target.at);
    const isEasier = above && compareTarget(above, target.value) === 'easier';
    return isEasier ? [{ place: `targets.${at}.value`, reason: target.reason.trim() }] : [];
  });
  return [...tasks, ...targets];
}

/** What still stands between a draft and the register, as place → code; empty when it may be entered. */
export function bodyFaults(
  body: Written,
  parent: { tasks: readonly ParentTask[]; targets: readonly ParentTarget[] },
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const name of ['title', 'suffix', 'basis'] as const) {
    if (body[name].trim() === '') faults[name] = 'field-required';
  }
  for (const [at, task] of body.tasks.entries()) {
    if (task.what.trim() === '') faults[`tasks.${at}.what`] = 'field-required';
    if (task.product.trim() === '') faults[`tasks.${at}.product`] = 'field-required';
    if (task.groups.length === 0) faults[`tasks.${at}.groups`] = 'owner-needed';
  }
  for (const { place, reason } of easedPlaces(body, parent)) {
    if (reason === '')
      faults[place] = place.startsWith('tasks') ? 'due-easier-without-reason' : 'target-easier-without-reason';
  }
  return faults;
}

/** Why a task of a sent-on paper may not get this day, once it stands in the register. */
export function dueRefusal(parent: { dueOn: Day | null; reason: string | null }, dueOn: Day | null): string | null {
  if (parent.reason) return null;
  return compareDue(parent.dueOn, dueOn) === 'easier' ? 'due-easier-without-reason' : null;
}

/** How long one author's typing stays one version, in milliseconds. */
const keptEvery = 10 * 60_000;

/** Whether what stands becomes a version before it is overwritten: another hand, a while ago, or half of it gone. */
export function isKept(
  before: { text: string; changedBy: number; keptAt: Date },
  next: { text: string; by: number; at: Date },
): boolean {
  if (before.changedBy !== next.by) return true;
  if (next.at.getTime() - before.keptAt.getTime() >= keptEvery) return true;
  return next.text.length < before.text.length / 2;
}

/** The parts of a draft that differ between two wordings, in the order of the paper. */
export function changedParts<One extends object>(before: One, after: One): (keyof One)[] {
  return (Object.keys(after) as (keyof One)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}
