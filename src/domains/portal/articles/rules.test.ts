import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acts,
  actRefusal,
  kindRefusals,
  leadsToSpeaker,
  needsLook,
  scheduleRefusal,
  slugOf,
  states,
  twoPersonRefusal,
  unfinishedFields,
} from './rules.ts';

const empty = {
  startsOn: null,
  endsOn: null,
  symbol: null,
  issuer: null,
  issuedOn: null,
  claim: null,
  sources: null,
  body: '',
};

test('what is public is only corrected, withdrawn or offered', () => {
  expect(acts.filter((act) => actRefusal({ state: 'published' }, act) === null)).toEqual([
    'correct',
    'withdraw',
    'offer',
  ]);
  for (const state of states) expect(acts.some((act) => actRefusal({ state }, act) === null)).toBe(true);
});

test('what is public may be put right by whoever did not begin it, even twice', () => {
  const article = { state: 'published' as const, writtenBy: 1, changedBy: 2 };
  expect([1, 2].map((id) => twoPersonRefusal(article, id, true))).toEqual(['another-publishes', null]);
});

test('two persons: neither the one who began nor the one who changed last', () => {
  const article = { state: 'ready' as const, writtenBy: 1, changedBy: 2 };
  expect([1, 2, 3].map((id) => twoPersonRefusal(article, id, true))).toEqual([
    'another-publishes',
    'another-publishes',
    null,
  ]);
  expect(twoPersonRefusal(article, 1, false)).toBeNull();
});

test('a slug has the form that the table asks, whatever the title', () => {
  const letter = constantFrom('Đ', 'ạ', ' ', '–', '9', 'x', '/', '"');
  assert(
    property(string({ unit: letter, maxLength: 300 }), (title) => {
      expect(slugOf(title, new Set())).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/u);
      expect(slugOf(title, new Set()).length).toBeLessThanOrEqual(110);
    }),
  );
  expect(slugOf('Đại hội Mặt trận phường', new Set(['dai-hoi-mat-tran-phuong']))).toBe('dai-hoi-mat-tran-phuong-2');
});

describe('kinds', () => {
  test('an event has a day and does not end before it begins', () => {
    expect(kindRefusals({ ...empty, kind: 'event' })).toEqual({ startsOn: 'field-required' });
    expect(kindRefusals({ ...empty, kind: 'event', startsOn: '2026-06-16', endsOn: '2026-06-15' })).toEqual({
      endsOn: 'span-reversed',
    });
  });

  test('a document names itself, a clarification says where the facts come from', () => {
    expect(Object.keys(unfinishedFields({ ...empty, kind: 'document', words: '', hasFile: false }))).toEqual([
      'symbol',
      'issuer',
      'issuedOn',
      'file',
    ]);
    expect(Object.keys(unfinishedFields({ ...empty, kind: 'clarification', words: 'x', hasFile: false }))).toEqual([
      'claim',
      'sources',
    ]);
  });

  test.each([
    'Ông Nguyễn Văn A nói rằng chợ sẽ đóng cửa',
    'Facebook La Gi quê tôi đăng rằng chợ đóng cửa',
    'Xem https://example.vn/bai-1',
    'Tài khoản Biển Xanh viết',
  ])('a claim leads to nobody: %s', (claim) => {
    expect(leadsToSpeaker(claim)).toBe(true);
    expect(kindRefusals({ ...empty, kind: 'clarification', claim })).toEqual({ claim: 'claim-leads-to-person' });
  });
  test('a claim alone may stand', () => {
    expect(leadsToSpeaker('Có tin cho rằng chợ La Gi sẽ đóng cửa từ ngày 01/7/2026')).toBe(false);
  });
});

test('a consent that was taken back marks what is public until it is put right', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 5, 16, hour));
  expect(needsLook({ state: 'published', correctedAt: null }, [{ withdrawnAt: at(3) }])).toBe(true);
  expect(needsLook({ state: 'published', correctedAt: at(2) }, [{ withdrawnAt: at(3) }])).toBe(true);
  expect(needsLook({ state: 'published', correctedAt: at(4) }, [{ withdrawnAt: at(3) }])).toBe(false);
  expect(needsLook({ state: 'withdrawn', correctedAt: null }, [{ withdrawnAt: at(3) }])).toBe(false);
});

test('a scheduled hour is to come, within a year', () => {
  const now = new Date('2026-06-16T03:00:00Z');
  expect(scheduleRefusal(now, now)).toBe('publish-too-early');
  expect(scheduleRefusal(new Date('2026-06-16T03:01:00Z'), now)).toBeNull();
  expect(scheduleRefusal(new Date('2028-06-16T03:01:00Z'), now)).toBe('publish-too-late');
});
