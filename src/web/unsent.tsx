import { createContext, type ReactNode, use, useCallback, useEffect, useId, useState } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { webText } from './text.vi.ts';

const UnsentContext = createContext<Set<string>>(new Set());

/** One guard for all forms of a page (the router takes one): asks before typed text is left behind. */
export function UnsentGuard({ children }: { children: ReactNode }) {
  const [forms] = useState(() => new Set<string>());
  const blocker = useBlocker(
    useCallback(
      ({ currentLocation, nextLocation }) => forms.size > 0 && currentLocation.pathname !== nextLocation.pathname,
      [forms],
    ),
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (forms.size > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [forms]);
  return (
    <UnsentContext value={forms}>
      {children}
      <ConfirmDialog
        opened={blocker.state === 'blocked'}
        title={webText.unsent.title}
        body={webText.unsent.body}
        confirm={webText.unsent.leave}
        cancel={webText.unsent.stay}
        onConfirm={() => blocker.proceed?.()}
        onClose={() => blocker.reset?.()}
      />
    </UnsentContext>
  );
}

/** Lets a form say whether it holds something unsent; it is asked at the moment of leaving. */
export function useUnsent(): (isUnsent: boolean) => void {
  const forms = use(UnsentContext);
  const id = useId();
  useEffect(() => () => void forms.delete(id), [forms, id]);
  return useCallback((isUnsent) => void (isUnsent ? forms.add(id) : forms.delete(id)), [forms, id]);
}
