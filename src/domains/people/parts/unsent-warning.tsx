import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { sendAll } from '#platform/outbox/send-all.ts';
import { openStore } from '#platform/outbox/store.ts';
import { Notice } from '#web/notice.tsx';
import type { useOutbox } from '#web/use-outbox.ts';
import { signInText as text } from '../sign-in/text.vi.ts';

interface UnsentWarningProps {
  /** The account that is acted for: what others of the person have unsent cannot be sent in its name. */
  accountId: number;
  unsent: ReturnType<typeof useOutbox>;
}

/** Before the sign-out clears this device: what would go, and the offer to send it first. */
export function UnsentWarning({ accountId, unsent }: UnsentWarningProps) {
  const [state, setState] = useState<'waiting' | 'sending' | 'tried'>('waiting');
  const send = async () => {
    setState('sending');
    const store = await openStore(accountId);
    await sendAll(store, accountId).finally(() => store.close());
    await unsent.count();
    setState('tried');
  };
  return (
    <Stack gap="md">
      <Notice tone="warning" title={text.unsentTitle(unsent)}>
        <Text size="sm">{text.unsentBody}</Text>
        {state === 'tried' ? <Text size="sm">{text.notAllSent}</Text> : null}
        <Anchor href="/ghi-nhanh" underline="always">
          {text.openQuickLog}
        </Anchor>
      </Notice>
      {unsent.waiting > 0 ? (
        <Button size="lg" fullWidth loading={state === 'sending'} onClick={() => void send()}>
          {text.sendFirst}
        </Button>
      ) : null}
    </Stack>
  );
}
