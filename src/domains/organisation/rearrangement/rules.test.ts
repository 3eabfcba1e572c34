import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commonFirst,
  compared,
  namesAfter,
  orderedCounts,
  type Part,
  refuseBeside,
  refuseRows,
  refuseUnits,
  unitsToOpen,
  unitsToRename,
} from './rules.ts';
import type { PlanRow } from './schema.ts';

const kinds = ['hamlet', 'residential_group'] as const;
const partsOf = (count: number): Part[] =>
  Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    name: `Thôn ${at + 1} Cũ`,
    kind: 'hamlet',
    since: '1945-09-02',
    hasOpenParts: false,
  }));
const place = (name: string) => ({ name, kind: 'hamlet' as const });

/** Parts of a commune, cut into groups: groups of several are merged, some single ones divided or renamed. */
const plans = fc
  .record({
    count: fc.integer({ min: 1, max: 40 }),
    seed: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ count, seed }) => {
    const parts = partsOf(count);
    const rows: PlanRow[] = [];
    for (let at = 0; at < count;) {
      const dice = seed[at]!;
      const size = Math.min(count - at, dice < 5 ? 1 : dice - 3);
      const from = parts.slice(at, at + size).map((part) => part.id);
      if (size > 1) rows.push({ kind: 'merge', from, to: [place(`Thôn Mới ${at}`)] });
      else if (dice === 1)
        rows.push({ kind: 'split', from, to: [place(`Thôn Phần ${at} A`), place(`Thôn Phần ${at} B`)] });
      else if (dice === 2) rows.push({ kind: 'rename', from, to: [place(`Thôn Tên ${at}`)] });
      at += size;
    }
    return { parts, plan: { rows, effectiveOn: '2026-07-01' } };
  });

describe('a plan', () => {
  test('that names every part once stands, and neither loses nor makes a place', () => {
    fc.assert(
      fc.property(plans, ({ parts, plan }) => {
        expect(refuseRows(plan, parts, kinds)).toEqual([]);
        const from = plan.rows.flatMap((row) => row.from).length;
        const to = plan.rows.flatMap((row) => row.to).length;
        const after = namesAfter(parts, plan.rows);
        expect(after).toHaveLength(parts.length - from + to);
        expect(new Set(after).size).toBe(after.length);
      }),
    );
  });

  test('with a part named twice, or a name borne twice, is refused at both rows', () => {
    fc.assert(
      fc.property(plans, fc.nat(), ({ parts, plan }, pick) => {
        fc.pre(plan.rows.length >= 2);
        const at = pick % (plan.rows.length - 1);
        const [one, other] = [plan.rows[at]!, plan.rows[at + 1]!];
        const twice = plan.rows.with(at, { ...one, from: [...one.from, other.from[0]!] });
        const codes = refuseRows({ ...plan, rows: twice }, parts, kinds).filter(
          ({ code }) => code === 'part-named-twice',
        );
        expect(codes.map((refusal) => refusal.at)).toEqual([at, at + 1]);
        const same = plan.rows.with(at, { ...one, to: [place(other.to[0]!.name.toUpperCase()), ...one.to.slice(1)] });
        const named = refuseRows({ ...plan, rows: same }, parts, kinds).filter(
          ({ code }) => code === 'place-name-taken',
        );
        expect(named.map((refusal) => refusal.at)).toEqual([at, at + 1]);
      }),
    );
  });

  test('may give a new place the name of one that ends, not of one that stays', () => {
    const parts = partsOf(3);
    const merge = (name: string) => ({
      rows: [{ kind: 'merge' as const, from: [1, 2], to: [place(name)] }],
      effectiveOn: '2026-07-01',
    });
    expect(refuseRows(merge('Thôn 1 Cũ'), parts, kinds)).toEqual([]);
    expect(refuseRows(merge('thôn 3 cũ'), parts, kinds)).toMatchObject([{ at: 0, code: 'place-name-taken' }]);
  });

  test('ends no part that is younger than it, that has parts of its own, or that lies elsewhere', () => {
    const [one, two, three] = partsOf(3);
    const parts = [{ ...one!, since: '2026-07-01' }, { ...two!, hasOpenParts: true }, three!];
    const rows: PlanRow[] = [{ kind: 'merge', from: [1, 2, 99], to: [place('Thôn Mới')] }];
    expect(refuseRows({ rows, effectiveOn: '2026-07-01' }, parts, kinds).map(({ code }) => code)).toEqual([
      'part-younger-than-plan',
      'part-has-parts',
      'part-not-here',
    ]);
  });
});

describe('units', () => {
  const at = { name: 'Thôn Một', kind: 'hamlet', level: 'area' } as const;
  const unit = (id: number, organisation: string, name: string, isOpen = true) => ({
    ...{ id, territoryId: 5, organisation, name, shortName: name, isOpen, place: at },
  });

  test('every open unit of a part that ends has one to follow it, or stands against its row', () => {
    const codes = ['front', 'farmers', 'women', 'youth', 'veterans', 'red_cross', 'party', 'state', 'trade_union'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ code: fc.constantFrom(...codes), isOpen: fc.boolean() }), { maxLength: 30 }),
        (given) => {
          const units = given.map(({ code, isOpen }, index) => unit(index, code, code, isOpen));
          const opened = unitsToOpen(units, { name: 'Thôn Mới', kind: 'hamlet', level: 'area' }).map(
            (one) => one.organisation,
          );
          expect(new Set(opened).size).toBe(opened.length);
          const row: PlanRow = { kind: 'merge', from: [5, 6], to: [place('Thôn Mới')] };
          const refused = new Set(refuseUnits(0, row, units, 'area').map(({ details }) => details.name));
          for (const one of units.filter((each) => each.isOpen)) {
            expect(opened.includes(one.organisation)).toBe(!refused.has(one.name));
          }
        },
      ),
    );
  });

  test('a renamed place renames the units that bear its official name, and leaves a name of their own', () => {
    const units = [unit(1, 'front', 'Ban Công tác Mặt trận thôn Một'), unit(2, 'women', 'Chi hội Phụ nữ Hoa Sen')];
    expect(unitsToRename(units, { ...at, name: 'Thôn Tân Hòa' })).toMatchObject([
      { unitId: 1, name: 'Ban Công tác Mặt trận thôn Tân Hòa' },
    ]);
  });
});

describe('counts', () => {
  const counts = fc.array(
    fc.record({
      at: fc.integer({ min: 0, max: 5 }),
      what: fc.constantFrom('post', 'right', 'activity'),
      count: fc.nat(50),
    }),
  );

  test('two countings of the same things are one, in whatever order they came; totals lose nothing', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const unique = [...new Map(given.map((one) => [`${one.at} ${one.what}`, one])).values()];
        expect(orderedCounts(unique)).toEqual(orderedCounts(unique.toReversed()));
        const sum = unique.reduce((total, one) => total + one.count, 0);
        const lines = compared(orderedCounts(unique), orderedCounts(unique));
        expect(lines.reduce((total, line) => total + line.before, 0)).toBe(sum);
        expect(lines.every((line) => line.before === line.after)).toBe(true);
      }),
    );
  });
});

test('plans of a place take turns, and are undone in reverse', () => {
  const other = (state: 'drafted' | 'carrying' | 'carried' | 'undone' | 'closed', from: number[], isLater = true) => ({
    state,
    from,
    isLater,
  });
  expect(refuseBeside('carry', [1], [other('carried', [1]), other('drafted', [1])])).toBeNull();
  expect(refuseBeside('carry', [1], [other('carrying', [9])])).toBe('plan-other-running');
  expect(refuseBeside('undo', [1, 2], [other('closed', [2])])).toBe('plan-later-stands');
  expect(
    refuseBeside('undo', [1, 2], [other('closed', [2], false), other('undone', [2]), other('carried', [3])]),
  ).toBeNull();
});

test('the kind that most parts have is offered first', () => {
  const groups = partsOf(3).map((part) => ({ ...part, kind: 'residential_group' as const }));
  expect(commonFirst(kinds, partsOf(3))).toEqual(['hamlet', 'residential_group']);
  expect(commonFirst(kinds, [...partsOf(2), ...groups])).toEqual(['residential_group', 'hamlet']);
});
