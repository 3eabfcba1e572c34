import { Tabs } from '#web/tabs.tsx';
import { listText } from '../pages/text.vi.ts';
import type { Shelf } from '../schema.ts';

const words: Record<Shelf, string> = { in: 'den', out: 'di', inbox: 'gui-toi' };
const shelves = Object.keys(words) as Shelf[];

/** The shelf that an address names; the arrivals without one. */
export function shelfOf(word: string | null): Shelf {
  return shelves.find((shelf) => words[shelf] === word) ?? 'in';
}

/** The three books of a unit, each with an address of its own. */
export function ShelfTabs({ shelf }: { shelf: Shelf }) {
  return (
    <Tabs
      label={listText.shelvesLabel}
      items={shelves.map((each) => ({
        to: `?so=${words[each]}`,
        label: listText.shelves[each],
        current: each === shelf,
      }))}
    />
  );
}
