import type { DraftBody } from '#platform/drafts/saved-draft.ts';
import { refuseDraft as directives } from './directives/register/rules.ts';

type DraftRule = (form: string, body: DraftBody) => string | null;

/** What must not be kept of a form that is being typed, by domain. */
const rules: readonly DraftRule[] = [directives];

/** The first reason not to keep a draft; null where it may be kept. */
export function refuseDraft(form: string, body: DraftBody): string | null {
  for (const rule of rules) {
    const code = rule(form, body);
    if (code !== null) return code;
  }
  return null;
}
