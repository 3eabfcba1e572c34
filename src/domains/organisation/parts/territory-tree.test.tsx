import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { text } from '../text.vi.ts';
import { pastTree, TerritoryTree } from './territory-tree.tsx';

const level = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: from + at, name: `Xã ${at}`, memberCount: 0, members: null }));
const drawn = (members: ReturnType<typeof level>, selectedId: number) =>
  renderToStaticMarkup(
    <MantineProvider>
      <MemoryRouter>
        <TerritoryTree
          nodes={[{ id: 1, name: 'Tỉnh', memberCount: members.length, members }]}
          selectedId={selectedId}
        />
      </MemoryRouter>
    </MantineProvider>,
  );
const links = (markup: string) => markup.match(/href="\/don-vi\?dia-ban=\d+"/gu) ?? [];

test('the first Tab stop leads past the tree', () => {
  const markup = drawn(level(10, 34), 1);
  expect(markup.indexOf(`href="#${pastTree}"`)).toBeGreaterThan(-1);
  expect(markup.indexOf(`href="#${pastTree}"`)).toBeLessThan(markup.indexOf('<nav'));
  expect(links(markup)).toHaveLength(35);
});

test('a province of 3,000 members folds, and the selected one is seen all the same', () => {
  const markup = drawn(level(10, 3000), 2500);
  expect(links(markup)).toHaveLength(102);
  expect(markup).toContain('dia-ban=2500"');
  expect(markup).toContain(text.tree.showAll('3.000'));
});

test('the communes of any province stand there whole', () => {
  expect(links(drawn(level(10, 168), 1))).toHaveLength(169);
});
