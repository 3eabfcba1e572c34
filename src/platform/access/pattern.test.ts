import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { grantPath, grantPattern, type GrantPlace, isWithin, matchesPattern } from './pattern.ts';

const organisations = ['front', 'trade_union', 'farmers', 'women'];
const territoryPath = fc
  .array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 })
  .map((ids) => ['vn', ...ids.map((id) => `t${id}`)].join('.'));
const unitPath = fc
  .tuple(territoryPath, fc.constantFrom(...organisations), fc.option(fc.integer({ min: 1, max: 3 })))
  .map(([place, line, branch]) => (branch === null ? `${place}.${line}` : `${place}.${line}.u${branch}`));
const place: fc.Arbitrary<GrantPlace> = fc.oneof(
  fc.record({
    place: territoryPath,
    placeKind: fc.constant('territory' as const),
    organisation: fc.option(fc.constantFrom(...organisations)),
    reach: fc.constantFrom('here' as const, 'below' as const),
  }),
  fc.record({
    place: unitPath,
    placeKind: fc.constant('unit' as const),
    organisation: fc.constant(null),
    reach: fc.constantFrom('here' as const, 'below' as const),
  }),
);

describe('grant patterns', () => {
  test('a province reaches its communes, an organisation its own line only', () => {
    const province = grantPattern(
      { place: 'vn.t61', placeKind: 'territory', organisation: null, reach: 'below' },
      organisations,
    );
    expect(province).toBe('vn.t61.*');
    expect(matchesPattern('vn.t61.t712.farmers.u88', province)).toBe(true);
    expect(matchesPattern('vn.t610.front', province)).toBe(false);
    const farmers = grantPattern(
      { place: 'vn.t61', placeKind: 'territory', organisation: 'farmers', reach: 'below' },
      organisations,
    );
    expect(matchesPattern('vn.t61.farmers', farmers)).toBe(true);
    expect(matchesPattern('vn.t61.t712.women', farmers)).toBe(false);
  });

  test('"not wider" means: every path that the narrow one reaches, the wide one reaches', () => {
    fc.assert(
      fc.property(place, place, unitPath, (narrow, wide, path) => {
        fc.pre(isWithin(narrow, wide));
        if (matchesPattern(path, grantPattern(narrow, organisations))) {
          expect(matchesPattern(path, grantPattern(wide, organisations))).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  test('a place is within itself, and a wider reach is not within a narrower one', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(isWithin(one, one)).toBe(true);
        expect(isWithin({ ...one, reach: 'below' }, { ...one, reach: 'here' })).toBe(false);
      }),
    );
  });
});

describe('the program and the database match alike', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());

  test('on 300 random pairs', async () => {
    const pairs = fc
      .sample(fc.tuple(place, unitPath), 300)
      .map(([one, path]) => ({ path, pattern: grantPattern(one, organisations), at: grantPath(one) }));
    const { rows } = await office.asOwner((query) =>
      query(
        `select p.path::ltree ~ p.pattern::lquery as hit from jsonb_to_recordset($1) as p(path text, pattern text)`,
        [JSON.stringify(pairs)],
      ),
    );
    expect(rows.map((row) => row.hit)).toEqual(pairs.map((pair) => matchesPattern(pair.path, pair.pattern)));
    expect(rows.some((row) => row.hit)).toBe(true);
  });
});
