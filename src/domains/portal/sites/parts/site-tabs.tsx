import { Tabs } from '#web/tabs.tsx';
import { text } from '../text.vi.ts';

const words = text.tabs;

/** The parts of one site in the workspace. */
export function SiteTabs({
  siteId,
  current,
}: {
  siteId: number;
  current: 'articles' | 'incoming' | 'images' | 'settings';
}) {
  const base = `/trang-tin/${siteId}`;
  return (
    <Tabs
      label={words.label}
      items={[
        { to: base, label: words.articles, current: current === 'articles' },
        { to: `${base}/moi-dang`, label: words.incoming, current: current === 'incoming' },
        { to: `${base}/anh`, label: words.images, current: current === 'images' },
        { to: `${base}/thiet-lap`, label: words.settings, current: current === 'settings' },
      ]}
    />
  );
}
