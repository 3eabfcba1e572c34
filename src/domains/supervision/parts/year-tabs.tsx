import { Tabs } from '#web/tabs.tsx';
import { pageText as words } from '../pages/text.vi.ts';

type Side = 'own' | 'body' | 'above';
export type Part = Side | 'programme' | 'halfYear' | 'boards';
const sides = { own: '', body: '&ben=doi-tuong', above: '&ben=cap-duoi' } as const;

/** The parts of a year's supervision. */
export function YearTabs({ year, current }: { year: number; current: Part }) {
  const item = (part: Part, to: string) => ({ to, label: words[part], current: part === current });
  return (
    <Tabs
      label={words.views}
      items={[
        ...(['own', 'body', 'above'] as const).map((side) => item(side, `/giam-sat?nam=${year}${sides[side]}`)),
        item('programme', `/giam-sat/chuong-trinh/${year}`),
        item('halfYear', '/giam-sat/danh-muc'),
        item('boards', '/giam-sat/ban'),
      ]}
    />
  );
}
