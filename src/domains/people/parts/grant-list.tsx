import { Box, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { StatusBadge } from '#web/status-badge.tsx';
import type { GrantView } from '../grants/queries.server.ts';
import { grantStateText, placeText, roleName } from '../grants/text.vi.ts';
import { text as allText } from '../text.vi.ts';

const text = allText.account;
const tones = { holding: 'success', future: 'waiting', expired: 'neutral', ended: 'neutral' } as const;

/** Rights one below the other: what, where, how long, by which paper. `action` stands at the end of each. */
export function GrantList({
  grants,
  action,
}: {
  grants: readonly GrantView[];
  action?: (grant: GrantView) => ReactNode;
}) {
  return (
    <Stack component="ul" gap="lg" p={0} m={0}>
      {grants.map((grant) => (
        <Box component="li" key={grant.id} display="block">
          <Group justify="space-between" align="flex-start" gap="xs">
            <Text fw={600}>{roleName(grant.role)}</Text>
            <StatusBadge tone={tones[grant.state]}>{grantStateText[grant.state]}</StatusBadge>
          </Group>
          <Text>{placeText(grant)}</Text>
          <Text size="sm" c="dimmed">
            {[
              text.period(formatDay(grant.from), grant.until && formatDay(grant.until)),
              ...(grant.endedOn === null ? [] : [text.endedOn(formatDay(grant.endedOn), grant.endedBy)]),
              text.decision(grant.decision),
              ...(grant.givenBy === null ? [] : [text.givenBy(grant.givenBy)]),
            ].join(' · ')}
          </Text>
          {action?.(grant)}
        </Box>
      ))}
    </Stack>
  );
}
