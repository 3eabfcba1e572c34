import { assert, property, string, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actRefusal, acts, isLate, type Standing, stageDue, stageOf } from './rules.ts';
import { receiptCodeOf, receiptKey } from './receipt/rules.ts';
import { alikeFrom, hintsOf, overlap } from './words/rules.ts';

const make = (overrides: Partial<Standing> = {}): Standing => ({
  ...{ state: 'received', dueOn: '2026-06-30', answeredOn: null, verdict: null, isJoined: false },
  ...{ isHandedOver: false, mayPublish: false, publishedOn: null, isAnsweredAnew: false, ...overrides },
});

describe('clocks', () => {
  test('each stage has its own, by working days', () => {
    // 16/06/2026 is a Tuesday.
    expect(stageDue('receive', '2026-06-16')).toBe('2026-06-30');
    expect(stageDue('takeOver', '2026-06-18')).toBe('2026-06-22');
    // 2 September and the day after are holidays.
    expect(stageDue('takeOver', '2026-08-31')).toBe('2026-09-04');
  });

  test('received, handed over, accepted, answered, accepted anew', () => {
    expect(stageOf(make())).toBe('receive');
    expect(stageOf(make({ isHandedOver: true }))).toBe('takeOver');
    expect(stageOf(make({ state: 'accepted' }))).toBe('answer');
    expect(stageOf(make({ state: 'accepted', answeredOn: '2026-06-20', verdict: 'not_solved' }))).toBe('again');
    expect(stageOf(make({ state: 'answered', answeredOn: '2026-06-20' }))).toBe('verdict');
    expect(stageOf(make({ state: 'closed' }))).toBe(null);
    expect(stageOf(make({ isJoined: true }))).toBe(null);
  });

  test('silence of the asker makes nobody late', () => {
    expect(isLate(make(), '2026-07-01')).toBe(true);
    expect(isLate(make(), '2026-06-30')).toBe(false);
    expect(isLate(make({ state: 'answered', answeredOn: '2026-06-20' }), '2027-01-01')).toBe(false);
  });
});

describe('what may be done', () => {
  test('nothing to what is joined, and nothing to what has ended but its publication', () => {
    for (const act of acts) {
      expect(actRefusal(make({ isJoined: true, state: 'accepted' }), act)).toBe('petition-is-joined');
      expect(actRefusal(make({ state: 'withdrawn' }), act)).toBe('petition-not-so-far');
    }
  });

  test('what was answered once is neither sent away nor refused', () => {
    const again = make({ state: 'accepted', answeredOn: '2026-06-20' });
    expect(actRefusal(again, 'hand_over')).toBe('petition-was-answered');
    expect(actRefusal(again, 'refuse')).toBe('petition-was-answered');
    expect(actRefusal(again, 'answer')).toBe(null);
  });

  test('published is what the asker has agreed to, once', () => {
    const answered = make({ state: 'answered', answeredOn: '2026-06-20' });
    expect(actRefusal(answered, 'publish')).toBe('publishing-not-agreed');
    expect(actRefusal({ ...answered, mayPublish: true }, 'publish')).toBe(null);
    expect(actRefusal({ ...answered, mayPublish: true, publishedOn: '2026-06-21' }, 'publish')).toBe(
      'petition-is-public',
    );
    expect(actRefusal(answered, 'unpublish')).toBe('petition-not-public');
  });
});

describe('words', () => {
  const one = 'Đường vào thôn Một ngập nước sau mỗi trận mưa, học sinh không đi học được';
  test('the same matter is found without accents and in another order', () => {
    expect(overlap(one, 'hoc sinh thon Mot di hoc phai loi nuoc, duong ngap sau moi tran mua')).toBeGreaterThan(
      alikeFrom,
    );
    expect(overlap(one, 'Đề nghị xem lại mức thu phí vệ sinh môi trường của chợ trung tâm')).toBeLessThan(alikeFrom);
    expect(overlap('Đường ngập', 'Đường ngập')).toBe(0);
  });
  test('it is the same either way round and never leaves 0 to 1', () => {
    assert(
      property(string(), string(), (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
        expect(overlap(a, b)).toBeGreaterThanOrEqual(0);
        expect(overlap(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
  test('an answer that is hard to read is told so', () => {
    expect(hintsOf('Đã rõ.')).toEqual(['short']);
    expect(hintsOf(`${'mương thoát nước '.repeat(20)}.`)).toEqual(['long-sentences']);
    expect(hintsOf('Xã sẽ nạo vét mương trong tháng bảy này. '.repeat(3))).toEqual([]);
  });
});

describe('receipt code', () => {
  test('is read back as typed, with the letters that people mistake', () => {
    assert(
      property(uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code = receiptCodeOf(bytes);
        expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/u);
        const key = receiptKey(code)!;
        expect(key).toHaveLength(16);
        expect(receiptKey(code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' '))).toBe(key);
      }),
    );
    expect(receiptKey('U7RM-2XQ0-AAAA-BBBB')).toBe(null);
    expect(receiptKey('')).toBe(null);
  });
  test('one wrong letter is seen', () => {
    const letters = receiptKey(receiptCodeOf(Uint8Array.from({ length: 16 }, (_, at) => at * 7)))!;
    for (let at = 0; at < letters.length; at += 1) {
      const other = letters[at] === '7' ? '8' : '7';
      expect(receiptKey(letters.slice(0, at) + other + letters.slice(at + 1))).toBe(null);
    }
  });
});
