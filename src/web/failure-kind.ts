import { isRouteErrorResponse } from 'react-router';
import { webText } from './text.vi.ts';

/** What a thrown error means to the person at the screen. */
export function failureWords(error: unknown): { title: string; body: string; isPassing: boolean; isOurFault: boolean } {
  const words = webText.failure;
  if (isRouteErrorResponse(error)) {
    if (error.status === 404)
      return { title: words.notFoundTitle, body: words.notFoundBody, isPassing: false, isOurFault: false };
    if (error.status === 403)
      return { title: words.notAllowedTitle, body: words.notAllowedBody, isPassing: false, isOurFault: false };
    if (error.status > 500) return { title: words.awayTitle, body: words.awayBody, isPassing: true, isOurFault: false };
  }
  // fetch throws a TypeError when it does not reach the server.
  if (
    error instanceof TypeError &&
    typeof navigator !== 'undefined' &&
    /fetch|network|load failed/iu.test(error.message)
  )
    return { title: words.offlineTitle, body: words.offlineBody, isPassing: true, isOurFault: false };
  return { title: words.brokenTitle, body: words.brokenBody, isPassing: true, isOurFault: true };
}
