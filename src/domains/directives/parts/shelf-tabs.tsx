import { Tabs } from '#web/tabs.tsx';
import { listText } from '../pages/text.vi.ts';
import type { Shelf } from '../schema.ts';

const words: Record<Shelf, string> = { in: 'den', out: 'di', inbox: 'gui-toi' };
const shelves = Object.keys(words) as Shelf[];

/** The shelf that an address names; the arrivals without one. */
export function shelfOf(word: string | null): Shelf {
  return shelves.find((shelf) => words[shelf] === word) ?? 'in';
}

/** Books that are not lists of the register; each has a page of its own. */
const otherBooks = { book: '/van-ban/so-den', dossiers: '/van-ban/ho-so', proposals: '/van-ban/vuong-mac' };

/** The books of a unit, each with an address of its own. */
export function ShelfTabs({ shelf }: { shelf: Shelf | keyof typeof otherBooks }) {
  const others = Object.entries(otherBooks) as [keyof typeof otherBooks, string][];
  return (
    <Tabs
      label={listText.shelvesLabel}
      items={[
        ...shelves.map((each) => ({
          to: `/van-ban?so=${words[each]}`,
          label: listText.shelves[each],
          current: each === shelf,
        })),
        ...others.map(([each, to]) => ({ to, label: listText.otherBooks[each], current: each === shelf })),
      ]}
    />
  );
}
