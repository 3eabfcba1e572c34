import { Tabs } from '#web/tabs.tsx';
import { figureTabs, figureTabsLabel } from '../owed/text.vi.ts';

const addresses = {
  owed: '/so-lieu',
  totals: '/so-lieu/tong-hop',
  follow: '/so-lieu/theo-doi',
  targets: '/chi-tieu/giao',
  forms: '/so-lieu/bieu',
  catalogue: '/chi-tieu',
};

/** The sides of figures, each with a page of its own. */
export function FigureTabs({ current }: { current: keyof typeof addresses }) {
  const sides = Object.entries(addresses) as [keyof typeof addresses, string][];
  return (
    <Tabs
      label={figureTabsLabel}
      items={sides.map(([side, to]) => ({ to, label: figureTabs[side], current: side === current }))}
    />
  );
}
