import { IconBolt } from '@tabler/icons-react';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { useOutbox } from '#web/use-outbox.ts';
import { quickText as text } from '../quick/text.vi.ts';

const address = '/ghi-nhanh';

/** The way to the page that works without a line. */
export function QuickLogButton() {
  return (
    <LinkButton to={address} external variant="secondary" icon={<IconBolt size={18} aria-hidden />}>
      {text.open}
    </LinkButton>
  );
}

/** What was logged without a line and still lies on this device. Nothing for nothing. */
export function QuickLogNotice({ accountIds }: { accountIds: readonly number[] }) {
  const { waiting } = useOutbox(accountIds);
  if (waiting === 0) return null;
  return (
    <Notice tone="warning" title={text.unsent(waiting)}>
      <a href={address}>{text.openUnsent}</a>
    </Notice>
  );
}
