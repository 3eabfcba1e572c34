import { refusalText as activities } from '#domains/activities/text.vi.ts';
import { platformRefusalText } from '#domains/text.vi.ts';
import { limits } from '#domains/activities/rules.ts';
import { refusalWords } from '#web/refusal-text.ts';
import { problemText } from './text.vi.ts';

const all = { ...platformRefusalText, ...activities, ...problemText };

/** A refusal in words: ours where they differ on this page, else those that came with the answer of the server. */
export function wordsOf(code: string, said = ''): string {
  return problemText[code] ?? (said || refusalWords(all, code, { most: limits.photos }));
}
