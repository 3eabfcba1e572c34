import { Button, CopyButton, TextInput } from '@mantine/core';
import { Stack } from '#web/section.tsx';
import { feedText as text } from '../feed/text.vi.ts';

/** The address of a calendar, the one time that it is shown. */
export function MadeLink({ address }: { address: string }) {
  return (
    <Stack>
      <TextInput label={text.made} value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <div>
            <Button variant="default" onClick={copy}>
              {copied ? text.copied : text.copy}
            </Button>
          </div>
        )}
      </CopyButton>
    </Stack>
  );
}
