import { expect, test } from 'vitest';
import { refuseNames } from './refuse-names.ts';

test('words that seem to name somebody are refused with what was found, each once', () => {
  const texts = ['Đất của ông Nguyễn Văn Mẫu', null, 'ông Nguyễn Văn Mẫu, gọi 0900 000 001'];
  expect(() => refuseNames(texts, false)).toThrow(
    expect.objectContaining({ code: 'names-somebody', details: { found: 'ông Nguyễn Văn Mẫu; 0900 000 001' } }),
  );
  expect(() => refuseNames(texts, true)).not.toThrow();
  expect(() => refuseNames(['Chủ tịch xã trả lời', null], false)).not.toThrow();
});
