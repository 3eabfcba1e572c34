import { Box, Button, Group, Stack as Lines, Text } from '@mantine/core';
import { Form } from 'react-router';
import type { ActorPost } from '#platform/command/context.server.ts';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { postText as text } from '../posts/text.vi.ts';

/** The units that one works for, with the same switch as in the menu of the account. */
export function PostList({ posts, acting }: { posts: ActorPost[]; acting: number }) {
  return (
    <Section title={text.mine}>
      <Text size="sm" c="dimmed" mb="md">
        {text.mineAbout}
      </Text>
      <Lines component="ul" gap="md" p={0} m={0}>
        {posts.map((post) => (
          <Box component="li" key={post.accountId} display="block">
            <Group justify="space-between" gap="md" wrap="nowrap">
              <div>
                <Text fw={600}>{post.unitName}</Text>
                {post.positionTitle ? (
                  <Text size="sm" c="dimmed">
                    {post.positionTitle}
                  </Text>
                ) : null}
              </div>
              {post.accountId === acting ? (
                <StatusBadge tone="success">{text.acting}</StatusBadge>
              ) : (
                <Form method="post" action="/chon-don-vi?ve=/toi">
                  <input type="hidden" name="id" value={post.accountId} />
                  <Button type="submit" variant="default" aria-label={text.chooseNamed(post.unitName ?? '')}>
                    {text.choose}
                  </Button>
                </Form>
              )}
            </Group>
          </Box>
        ))}
      </Lines>
    </Section>
  );
}
