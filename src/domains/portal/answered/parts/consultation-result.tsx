import { answeredText as text } from '../text.vi.ts';

/** Carried, not carried, or asked for comments only. */
export function ConsultationResult({ isCarried }: { isCarried: boolean | null }) {
  const [tone, words] =
    isCarried === null ? [undefined, text.asked] : isCarried ? ['good', text.carriedOut] : ['warn', text.notCarried];
  return (
    <span className="site-state" data-tone={tone}>
      {words}
    </span>
  );
}
