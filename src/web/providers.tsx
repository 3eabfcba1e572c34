import '@mantine/core/styles.layer.css';
import './workspace.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { Scripts, ScrollRestoration } from 'react-router';
import { useNonce } from './answer-facts.tsx';
import type { RefusalText } from './refusal-text.ts';
import { RefusalWords } from './refusal-words.tsx';
import { theme } from './theme.ts';
import { UnsentGuard } from './unsent.tsx';

/** What every page with scripts stands on: Mantine, the words of refusals, the guard of unsent forms. */
export function Providers({ refusalText, children }: { refusalText: RefusalText; children: ReactNode }) {
  const nonce = useNonce();
  return (
    <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => nonce}>
      <RefusalWords text={refusalText}>
        <UnsentGuard>{children}</UnsentGuard>
      </RefusalWords>
      <ScrollRestoration />
      <Scripts />
    </MantineProvider>
  );
}
