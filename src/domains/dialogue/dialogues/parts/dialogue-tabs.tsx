import { Tabs } from '#web/tabs.tsx';
import { text } from '../text.vi.ts';

const words = text.tabs;
const tabs = [
  { key: 'dialogues', to: '/doi-thoai' },
  { key: 'petitions', to: '/kien-nghi' },
  { key: 'promised', to: '/doi-thoai/da-hua' },
  { key: 'digests', to: '/tong-hop-du-luan' },
  { key: 'consultations', to: '/lay-y-kien' },
] as const;

/** What lies below "Đối thoại, kiến nghị"; every list of it stands under these. */
export function DialogueTabs({ current }: { current: (typeof tabs)[number]['key'] }) {
  return (
    <Tabs
      label={words.label}
      items={tabs.map(({ key, to }) => ({ to, label: words[key], current: key === current }))}
    />
  );
}
