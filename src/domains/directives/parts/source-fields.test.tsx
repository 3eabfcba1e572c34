import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { registerText } from '../pages/text.vi.ts';
import { Failed } from './source-fields.tsx';

test.each([
  ['document-secret', registerText.readFailed],
  ['pdf-is-scan', registerText.scan],
])('that a paper could not be read (%s) is announced where the focus goes', (code, title) => {
  const markup = renderToStaticMarkup(
    <MantineProvider>
      <Failed answer={{ ok: false, code, details: {} }} />
    </MantineProvider>,
  );
  expect(markup).toMatch(/<div role="alert" tabindex="-1">/u);
  expect(markup.slice(markup.indexOf('role="alert"'))).toContain(title);
});
