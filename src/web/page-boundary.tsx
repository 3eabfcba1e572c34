import { Button } from '@mantine/core';
import { Outlet, useRevalidator, useRouteError } from 'react-router';
import { useRequestId } from './answer-facts.tsx';
import { failureWords } from './failure-kind.ts';
import { Failure } from './failure.tsx';
import { LinkButton } from './link-button.tsx';
import { webText } from './text.vi.ts';

/** Stands between the shell and the page: when a page fails, the way to all others stays. */
export default function PageBoundary() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const { title, body, isPassing, isOurFault } = failureWords(useRouteError());
  const requestId = useRequestId();
  const { revalidate, state } = useRevalidator();
  return (
    <Failure
      title={title}
      body={body}
      {...(isOurFault ? { requestId } : {})}
      action={
        <>
          {isPassing ? (
            <Button loading={state === 'loading'} onClick={() => void revalidate()}>
              {webText.failure.again}
            </Button>
          ) : null}
          <LinkButton to="/" variant="secondary">
            {webText.failure.home}
          </LinkButton>
        </>
      }
    />
  );
}
