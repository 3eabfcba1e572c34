import { describe, expect, it } from 'vitest';

import { fileRefusalText } from './text.vi.ts';

describe('fileRefusalText', () => {
  it('says how to mend every fault, in composed Vietnamese', () => {
    for (const words of Object.values(fileRefusalText)) {
      const text = words({ pages: 900 });
      expect(text).toBe(text.normalize('NFC'));
      expect(text).toMatch(/hãy /iu);
      expect(text).toMatch(/\.$/u);
    }
  });

  it('names the file, and counts its pages', () => {
    const words = fileRefusalText['pdf-too-many-pages']({ name: 'Biên bản.pdf', pages: 900 });
    expect(words).toMatch(/^“Biên bản\.pdf”: Tệp PDF có 900 trang/u);
  });
});
