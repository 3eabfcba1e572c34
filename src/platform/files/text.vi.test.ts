import { describe, expect, it } from 'vitest';

import { fileRefusalText } from './text.vi.ts';

describe('fileRefusalText', () => {
  it('says how to mend every fault, in composed Vietnamese', () => {
    for (const text of Object.values(fileRefusalText)) {
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toMatch(/hãy /iu);
      expect(text).toMatch(/\.$/u);
    }
  });
});
