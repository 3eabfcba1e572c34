import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { compareTarget } from '#reading/compare-target.ts';
import {
  bodyFaults,
  changedParts,
  compareDue,
  dueRefusal,
  easedPlaces,
  isKept,
  layoutOfPath,
  paperSymbol,
  type ParentTarget,
  type ParentTask,
  symbolSuffix,
  withValue,
} from './rules.ts';

const comparator = fc.constantFrom('>=', '=', '<=', '>', '<');
const value = fc.integer({ min: 0, max: 1000 });
const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-01-01', count));

test('the layout and the symbol of a paper follow the root of the unit', () => {
  expect(layoutOfPath('vn.t2.t3.front')).toBe('state');
  expect(layoutOfPath('party.t2.t3')).toBe('party');
  expect(paperSymbol('state', 5, symbolSuffix('plan', 'state', 'MTTQ-BTT'))).toBe('05/KH-MTTQ-BTT');
  expect(paperSymbol('state', 249, symbolSuffix('letter', 'state', 'MTTQ-BTT'))).toBe('249/MTTQ-BTT');
  expect(paperSymbol('party', 7, symbolSuffix('programme', 'party', 'ĐU'))).toBe('07-CTr/ĐU');
});

describe('harder or easier', () => {
  test('"at least 2" becomes harder with 3, "at most 10" with 9', () => {
    expect(compareTarget({ comparator: '>=', value: 2 }, 3)).toBe('harder');
    expect(compareTarget({ comparator: '=', value: 2 }, 1)).toBe('easier');
    expect(compareTarget({ comparator: '<=', value: 10 }, 9)).toBe('harder');
    expect(compareTarget({ comparator: '<', value: 10 }, 12)).toBe('easier');
    expect(compareTarget({ comparator: '<=', value: 10 }, null)).toBe('easier');
  });

  test('exactly one of the two is easier, unless they are the same', () => {
    fc.assert(
      fc.property(comparator, value, value, (sign, one, other) => {
        const forth = compareTarget({ comparator: sign, value: one }, other);
        const back = compareTarget({ comparator: sign, value: other }, one);
        if (one === other) expect([forth, back]).toEqual(['same', 'same']);
        else expect(new Set([forth, back])).toEqual(new Set(['harder', 'easier']));
      }),
    );
  });

  test('a target that is eased step by step is easier in the end', () => {
    fc.assert(
      fc.property(comparator, value, value, value, (sign, a, b, c) => {
        const eases = (from: number, to: number) => compareTarget({ comparator: sign, value: from }, to) === 'easier';
        if (eases(a, b) && eases(b, c)) expect(eases(a, c)).toBe(true);
      }),
    );
  });

  test('a later day is easier, and none where there was one', () => {
    fc.assert(
      fc.property(day, day, (parent, own) => {
        expect(compareDue(parent, own)).toBe(own === parent ? 'same' : own < parent ? 'harder' : 'easier');
      }),
    );
    expect(compareDue('2026-06-30', null)).toBe('easier');
    expect(compareDue(null, null)).toBe('same');
  });
});

const tasks: ParentTask[] = [
  { key: 'c1', commitmentId: 1, clause: 'I.1', what: 'Rà soát', product: 'Danh sách', dueOn: '2026-06-30' },
];
const targets: ParentTarget[] = [{ at: 0, text: 'ít nhất 02 cuộc', comparator: '>=', value: 2, unit: 'cuộc' }];
const task = {
  parent: 'c1',
  what: 'Rà soát',
  product: 'Danh sách',
  dueOn: '2026-06-25',
  groups: ['front:area'],
  reason: '',
};
const body = { title: 'Triển khai', suffix: 'KH-MTTQ-BTT', basis: 'Căn cứ', targets: [], tasks: [task] };

describe('what a draft still lacks', () => {
  test('nothing where it is as strict as its parent and complete', () => {
    expect(bodyFaults(body, { tasks, targets })).toEqual({});
    expect(
      bodyFaults({ ...body, title: ' ', tasks: [{ ...task, groups: [], product: '' }] }, { tasks, targets }),
    ).toEqual({
      title: 'field-required',
      'tasks.0.product': 'field-required',
      'tasks.0.groups': 'owner-needed',
    });
  });

  test('a reason for a later day or a smaller target, and nothing else then', () => {
    const later = { ...task, dueOn: '2026-07-05' };
    const less = { at: 0, value: 1, reason: '' };
    const eased = { ...body, tasks: [later], targets: [less] };
    expect(bodyFaults(eased, { tasks, targets })).toEqual({
      'tasks.0.dueOn': 'due-easier-without-reason',
      'targets.0.value': 'target-easier-without-reason',
    });
    const said = {
      ...eased,
      tasks: [{ ...later, reason: 'Mùa mưa' }],
      targets: [{ ...less, reason: 'Đã làm một cuộc' }],
    };
    expect(bodyFaults(said, { tasks, targets })).toEqual({});
    expect(easedPlaces(said, { tasks, targets })).toHaveLength(2);
  });

  test('a task of the unit’s own is measured by nothing', () => {
    fc.assert(
      fc.property(day, (dueOn) => {
        expect(bodyFaults({ ...body, tasks: [{ ...task, parent: null, dueOn }] }, { tasks, targets })).toEqual({});
      }),
    );
  });

  test('in the register the day still holds, unless its reason is recorded', () => {
    expect(dueRefusal({ dueOn: '2026-06-30', reason: null }, '2026-07-01')).toBe('due-easier-without-reason');
    expect(dueRefusal({ dueOn: '2026-06-30', reason: null }, null)).toBe('due-easier-without-reason');
    expect(dueRefusal({ dueOn: '2026-06-30', reason: 'Mùa mưa' }, '2026-07-01')).toBeNull();
    expect(dueRefusal({ dueOn: null, reason: null }, null)).toBeNull();
  });
});

test('a wording is kept when another hand, time or a large loss comes over it', () => {
  const at = new Date('2026-06-16T03:00:00Z');
  const before = { text: 'x'.repeat(100), changedBy: 1, keptAt: at };
  const soon = new Date('2026-06-16T03:05:00Z');
  expect(isKept(before, { text: 'x'.repeat(101), by: 1, at: soon })).toBe(false);
  expect(isKept(before, { text: 'x'.repeat(101), by: 2, at: soon })).toBe(true);
  expect(isKept(before, { text: 'x'.repeat(40), by: 1, at: soon })).toBe(true);
  expect(isKept(before, { text: 'x'.repeat(101), by: 1, at: new Date('2026-06-16T03:10:00Z') })).toBe(true);
});

test('what changed is named by its part', () => {
  expect(changedParts(body, { ...body, title: 'Khác' })).toEqual(['title']);
  expect(changedParts(body, { ...body })).toEqual([]);
});

test('the number of a target changes in its words, once', () => {
  expect(withValue('ít nhất 02 cuộc trong 02 năm', 2, 3)).toBe('ít nhất 03 cuộc trong 02 năm');
  expect(withValue('vận động 1.200 hội viên', 1200, 1500)).toBe('vận động 1500 hội viên');
  expect(withValue('trên 90% kiến nghị', 90, 92.5)).toBe('trên 92,5% kiến nghị');
  expect(withValue('toàn bộ', 2, 3)).toBe('toàn bộ');
});
