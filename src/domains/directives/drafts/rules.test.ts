import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { defaultDueOn } from '#domains/commitments/rules.ts';
import type { Task } from '#reading/reading.ts';
import type { Viewpoint } from '../addressees/rules.ts';
import {
  cutInText,
  doubtOf,
  draftFromTask,
  draftRefusal,
  cadenceOf,
  dueFromPaper,
  dueOf,
  dueSourceOf,
  mergedDraft,
  missingOf,
  positionBetween,
  sectionOf,
  splitWords,
} from './rules.ts';

const today = '2026-06-16';
const view: Viewpoint = {
  unit: { organisation: 'front', level: 'province', name: 'Mặt trận tỉnh Thử Nghiệm' },
  paperLevel: 'province',
};
const task: Task = {
  clause: 'I.1',
  assignees: [
    {
      name: 'Ủy ban MTTQ các xã',
      span: { start: 3, end: 20 },
      organisations: ['front'],
      level: 'commune',
      all: true,
      role: 'leads',
    },
  ],
  what: 'Rà soát hộ nghèo',
  product: null,
  mode: 'order',
  deadline: { value: '2026-Q3', span: { start: 30, end: 40 } },
  cadence: null,
  furtherCadences: [],
  dayOfMonth: null,
  span: { start: 3, end: 50 },
  reason: 'assignee-in-sentence',
  reasonClause: null,
  doubtful: false,
};

describe('from what the reader found to a draft', () => {
  test('the date of the paper, its last day where it names a span', () => {
    expect(draftFromTask(task, view, today)).toMatchObject({
      dueOn: '2026-09-30',
      dueSource: 'paper',
      doubtful: false,
    });
    expect(dueFromPaper('2026-06-25')).toBe('2026-06-25');
    expect(dueFromPaper('2028-02')).toBe('2028-02-29');
    expect(dueFromPaper('2026-12')).toBe('2026-12-31');
    expect(dueFromPaper('2026-Q1')).toBe('2026-03-31');
    expect(dueFromPaper('2026')).toBe('2026-12-31');
    expect(dueFromPaper('2026-13')).toBeNull();
    expect(dueFromPaper('quý sau')).toBeNull();
  });

  test('any month and quarter ends on a day that exists, the last of its month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1946, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const due = dueFromPaper(`${year}-${String(month).padStart(2, '0')}`)!;
        expect(isDay(due)).toBe(true);
        expect(isDay(`${due.slice(0, 8)}${Number(due.slice(8)) + 1}`)).toBe(false);
      }),
    );
  });

  test('a day of every month is the next one that comes', () => {
    const monthly = draftFromTask({ ...task, deadline: null, cadence: 'monthly', dayOfMonth: 23 }, view, today);
    expect(monthly).toMatchObject({ dueOn: '2026-06-23', dueSource: 'paper', cadence: 'monthly:23' });
    const quarterly = draftFromTask(
      { ...task, deadline: null, cadence: 'quarterly', dayOfMonth: 20 },
      view,
      '2026-07-16',
    );
    expect(quarterly).toMatchObject({ dueOn: '2026-09-20', cadence: 'quarterly:20' });
  });

  test('what repeats without a day is due at the end of a period; an officer may choose, change or take it away', () => {
    const open = { dueOn: null, dueSource: 'default' as const, cadence: 'monthly' };
    expect(dueOf(open, '2026-06-22', vietnamCalendar)).toBe('2026-07-31');
    expect(dueOf({ ...open, cadence: 'regular' }, today, vietnamCalendar)).toBe(defaultDueOn(vietnamCalendar, today));
    const read = { cadence: 'monthly:23', dueOn: '2026-06-23' };
    expect(cadenceOf(read, undefined, '2026-06-25')).toBe('monthly:23');
    expect(cadenceOf(read, 'monthly', '2026-06-23')).toBe('monthly:23');
    expect(cadenceOf(read, 'monthly', '2026-06-25')).toBe('monthly');
    expect(cadenceOf(read, 'yearly', '2026-06-23')).toBe('yearly');
    expect(cadenceOf(read, '', '2026-06-23')).toBeNull();
    expect(cadenceOf({ cadence: 'regular', dueOn: null }, '', null)).toBe('regular');
  });

  test('what the paper leaves open is the default, which runs from the day it is asked', () => {
    const open = draftFromTask({ ...task, deadline: null }, view, today);
    expect(open).toMatchObject({ dueOn: null, dueSource: 'default' });
    expect(dueOf(open, today, vietnamCalendar)).toBe(defaultDueOn(vietnamCalendar, today));
    expect(dueOf(open, '2026-07-01', vietnamCalendar)).toBe(defaultDueOn(vietnamCalendar, '2026-07-01'));
    expect(dueOf({ dueOn: '2026-06-30', dueSource: 'officer', cadence: null }, today, vietnamCalendar)).toBe(
      '2026-06-30',
    );
  });

  test('a task for nobody on the tree is doubtful', () => {
    expect(draftFromTask({ ...task, assignees: [] }, view, today).doubtful).toBe(true);
  });
});

describe('an officer over the reader', () => {
  test('a day that is left alone keeps its source', () => {
    const paper = { dueOn: '2026-06-30', dueSource: 'paper' as const };
    expect(dueSourceOf(paper, '2026-06-30')).toBe('paper');
    expect(dueSourceOf(paper, '2026-07-01')).toBe('officer');
    expect(dueSourceOf(paper, null)).toBe('default');
  });

  test('which move follows which state', () => {
    expect(draftRefusal({ state: 'dropped', reason: '' }, 'accept')).toBe('draft-out-of-order');
    expect(draftRefusal({ state: 'dropped', reason: '' }, 'restore')).toBeNull();
    expect(draftRefusal({ state: 'dropped', reason: 'merged' }, 'restore')).toBe('draft-merged');
    expect(draftRefusal({ state: 'proposed', reason: '' }, 'restore')).toBe('draft-out-of-order');
    expect(draftRefusal({ state: 'accepted', reason: '' }, 'change')).toBeNull();
  });

  test('what is still missing', () => {
    expect(missingOf({ product: null, dueOn: null, dueSource: 'officer' }, 0)).toEqual(['units', 'product', 'due']);
    expect(missingOf({ product: 'Báo cáo', dueOn: null, dueSource: 'default' }, 1)).toEqual([]);
  });
});

describe('merging and splitting', () => {
  const draft = (what: string, dueOn: string | null, dueSource: 'paper' | 'officer' | 'default', start: number) => ({
    ...{ what, dueOn, dueSource, product: null, cadence: null },
    span: { start, end: start + what.length },
  });

  test('the earlier day that somebody set wins over the default', () => {
    const merged = mergedDraft(
      draft('Rà soát.', null, 'default', 0),
      draft('Gửi danh sách', '2026-06-30', 'paper', 20),
    );
    expect(merged).toMatchObject({
      what: 'Rà soát; Gửi danh sách',
      dueOn: '2026-06-30',
      dueSource: 'paper',
      span: { start: 0, end: 33 },
    });
    const both = mergedDraft(draft('A', '2026-08-01', 'paper', 0), draft('B', '2026-07-01', 'officer', 9));
    expect(both).toMatchObject({ dueOn: '2026-07-01', dueSource: 'officer' });
  });

  test('a split keeps every letter, and neither part is empty', () => {
    expect(splitWords('Rà soát; gửi danh sách', 8)).toEqual(['Rà soát', 'gửi danh sách']);
    expect(splitWords('Rà soát', 0)).toBeNull();
    expect(splitWords('Rà soát.', 7)).toBeNull();
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ế', ' ', ';', '.', ',', '3') }), fc.nat(40), (what, at) => {
        const parts = splitWords(what, at);
        if (parts !== null) expect(letters(parts.join(''))).toBe(letters(what));
      }),
    );
  });

  test('the cut is found in a text whose lines break elsewhere, and nowhere once the words differ', () => {
    const passage = 'rà soát,\n   lập danh\nsách; gửi trước ngày 30/6';
    const what = 'rà soát, lập danh sách; gửi trước ngày 30/6';
    const at = what.indexOf('gửi');
    expect(passage.slice(cutInText(passage, what, at)!).trimStart()).toMatch(/^gửi/);
    expect(cutInText(passage, 'kiểm tra, lập danh sách; gửi', 24)).toBeNull();
  });

  test('a place between two neighbours lies between them, until there is no room', () => {
    const position = fc.option(fc.integer({ min: -1000, max: 1000 }));
    fc.assert(
      fc.property(position, position, (before, after) => {
        fc.pre(before === null || after === null || before < after);
        const between = positionBetween(before, after);
        if (between === null) expect(after! - before!).toBe(1);
        else {
          if (before !== null) expect(between).toBeGreaterThan(before);
          if (after !== null) expect(between).toBeLessThan(after);
        }
      }),
    );
  });
});

test('the section of a clause', () => {
  expect([':3', 'II.1-2', '3-1', 'a', ''].map(sectionOf)).toEqual(['', 'II', '3', 'a', '']);
});

test('what is doubtful is said until somebody has answered it', () => {
  const draft = { state: 'proposed', doubtful: true, reason: 'duty-verb-without-assignee', version: 1 } as const;
  expect(doubtOf(draft, 0)).toBe('who');
  expect(doubtOf({ ...draft, version: 2 }, 3)).toBeNull();
  expect(doubtOf({ ...draft, reason: 'assignee-in-sentence' }, 0)).toBe('units');
  expect(doubtOf({ ...draft, reason: 'assignee-in-sentence' }, 3)).toBe('task');
  expect(doubtOf({ ...draft, reason: 'assignee-from-addressees' }, 3)).toBe('greeting');
  expect(doubtOf({ ...draft, reason: 'assignee-from-addressees', version: 2 }, 3)).toBeNull();
  expect(doubtOf({ ...draft, doubtful: false, reason: 'assignee-in-sentence' }, 0)).toBe('units');
  expect(doubtOf({ ...draft, doubtful: false, reason: 'assignee-in-sentence' }, 3)).toBeNull();
  expect(doubtOf({ ...draft, doubtful: false, reason: 'added-by-officer' }, 0)).toBeNull();
  expect(doubtOf({ ...draft, state: 'accepted' }, 0)).toBeNull();
});
