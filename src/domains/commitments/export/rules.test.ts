import { expect, test } from 'vitest';
import { views } from '../views/rules.ts';
import { fileAddress, fileKinds, fileNames, fileOf } from './rules.ts';

test('an address of a file leads back to its view', () => {
  for (const view of views) {
    for (const kind of fileKinds) {
      const found = fileOf(`${fileNames[view]}.${kind}`);
      if (found) expect(found).toEqual({ view, kind });
      expect(fileAddress(view, kind).endsWith(`/${fileNames[view]}.${kind}`)).toBe(true);
    }
  }
  expect(fileOf('tuan.docx')).toEqual({ view: 'week', kind: 'docx' });
});

test('there is nothing else', () => {
  expect(['tuan.pdf', 'tuan', '', 'lich.docx', 'bang.xlsx', '../tuan.xlsx'].map(fileOf)).toEqual(Array(6).fill(null));
});
