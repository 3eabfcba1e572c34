import { useRequestId } from './answer-facts.tsx';
import { failureWords } from './failure-kind.ts';
import { webText } from './text.vi.ts';

/** The last boundary: without Mantine, without scripts. */
export function BareFailure({ error }: { error: unknown }) {
  const { title, body, isPassing, isOurFault } = failureWords(error);
  const requestId = useRequestId();
  return (
    <main className="bare-failure">
      <h1>{title}</h1>
      <p>{body}</p>
      {isPassing ? (
        <p>
          <a href="?">{webText.failure.again}</a>
        </p>
      ) : null}
      <p>
        <a href="/">{webText.failure.home}</a>
      </p>
      {isOurFault && requestId ? (
        <p>
          {webText.failure.requestId}: <code>{requestId}</code>
        </p>
      ) : null}
    </main>
  );
}
