import { useEffect, useRef } from 'react';
import { useSubmit } from 'react-router';
import { newOnce } from '#web/sending.ts';

/** Tells once that somebody of the receiving unit has opened the paper. A page that is fetched ahead tells nothing. */
export function MarkRead({ dispatchId }: { dispatchId: number }) {
  const submit = useSubmit();
  const isTold = useRef(false);
  useEffect(() => {
    if (isTold.current) return;
    isTold.current = true;
    const body = new FormData();
    for (const [name, value] of Object.entries({ intent: 'opened', once: newOnce(), id: String(dispatchId) }))
      body.set(name, value);
    void submit(body, { method: 'post', navigate: false, fetcherKey: `opened-${dispatchId}` });
  }, [dispatchId, submit]);
  return null;
}
