import { assert, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { narrowed, placeOfSite, promiseSummary, sourcePage } from './rules.ts';
import { publicStandings } from './schema.ts';
import { historySentence, standingSentence } from './text.vi.ts';

const none = { confirmed: 0, claimed: 0, answered: 0, doing: 0, disputed: 0, late: 0, ended: 0 };

test('the rate counts what was confirmed, never what was claimed or taken back', () => {
  expect(promiseSummary({ ...none, confirmed: 1, claimed: 2, late: 1, ended: 5 })).toEqual({
    ...{ promised: 4, confirmed: 1, late: 1, rate: 0.25 },
  });
  expect(promiseSummary(none).rate).toBeNull();
  const counts = record(Object.fromEntries(publicStandings.map((name) => [name, nat(1000)])));
  assert(
    property(counts, (given) => {
      const { rate } = promiseSummary(given as typeof none);
      expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
    }),
  );
});

test('a site speaks for its place, whatever line its unit is of', () => {
  expect(placeOfSite('vn.front')).toEqual({ provinceId: null, communeId: null });
  expect(placeOfSite('vn.t61.women')).toEqual({ provinceId: 61, communeId: null });
  expect(placeOfSite('state.t61.t712')).toEqual({ provinceId: 61, communeId: 712 });
  expect(placeOfSite('vn.t61.t712.t9041.front')).toEqual({ provinceId: 61, communeId: 712 });
});

test('a place narrows to the level below it and never leaves the site', () => {
  const nation = { provinceId: null, communeId: null };
  expect(narrowed(nation, '61')).toEqual({ provinceId: 61, communeId: null, areaId: null });
  expect(narrowed({ provinceId: 61, communeId: null }, '712')).toEqual({
    provinceId: 61,
    communeId: 712,
    areaId: null,
  });
  expect(narrowed({ provinceId: 61, communeId: 712 }, '9041')).toEqual({
    provinceId: 61,
    communeId: 712,
    areaId: 9041,
  });
  expect(narrowed({ provinceId: 61, communeId: 712 }, undefined)).toEqual({
    provinceId: 61,
    communeId: 712,
    areaId: null,
  });
});

test('what the unit alone holds to be done is never told as confirmed by whoever asked', () => {
  const step = { oldDue: null, newDue: null };
  expect(historySentence({ ...step, step: 'confirm', isAsker: true })).toContain('xác nhận đã làm xong');
  expect(historySentence({ ...step, step: 'confirm', isAsker: false })).toContain('chờ người hỏi xác nhận');
  expect(historySentence({ step: 'change', isAsker: true, oldDue: '2026-06-30', newDue: '2026-07-31' })).toBe(
    'Hạn được đổi từ 30/06/2026 sang 31/07/2026',
  );
});

test('where it stands, in a sentence with its clock', () => {
  const at = { dueOn: '2026-06-20', claimedOn: null, verdictOn: null };
  const today = '2026-06-16';
  expect(standingSentence({ standing: 'doing', ...at }, today)).toBe('Đang làm, còn 4 ngày');
  expect(standingSentence({ standing: 'doing', ...at }, '2026-06-20')).toBe('Đang làm, đến hạn hôm nay');
  expect(standingSentence({ standing: 'late', ...at }, '2026-06-25')).toBe('Quá hạn 5 ngày');
  expect(standingSentence({ standing: 'late', ...at, dueOn: null }, today)).toContain('chưa có trả lời');
  expect(standingSentence({ standing: 'claimed', ...at, claimedOn: '2026-06-15' }, today)).toContain('chờ bên yêu cầu');
  expect(standingSentence({ standing: 'confirmed', ...at, verdictOn: '2026-06-15' }, today)).toContain('15/06/2026');
  for (const standing of publicStandings) expect(standingSentence({ standing, ...at }, today)).not.toBe('');
});

test('a conclusion leads to its dialogue, a recommendation to its session, an answer nowhere', () => {
  expect(sourcePage({ kind: 'conclusion', sourceKey: 'dialogue:12' })).toBe('/doi-thoai/12');
  expect(sourcePage({ kind: 'recommendation', sourceKey: '7' })).toBe('/giam-sat/7');
  expect(sourcePage({ kind: 'answer', sourceKey: 'petition:7' })).toBeNull();
});
