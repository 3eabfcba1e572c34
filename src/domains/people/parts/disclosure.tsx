import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A rare act, folded away until somebody asks for it. The browser's own element: it opens without scripts, by any key. */
export function Disclosure({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <details>
      <Box component="summary" py={10} lh={1.5} fw={500} c="brick">
        {title}
      </Box>
      <Box pt={4} pb="md">
        {about ? (
          <Text size="sm" mb="sm">
            {about}
          </Text>
        ) : null}
        {children}
      </Box>
    </details>
  );
}
