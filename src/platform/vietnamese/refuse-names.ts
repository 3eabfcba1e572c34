import { Refusal } from '../refusal.ts';
import { personSigns } from './persons.ts';

const mostQuoted = 5;

/**
 * Asked at every door through which words become public: where they seem to name a private person it is refused, until they are put
 * right or somebody has looked (`isChecked`) and says that nobody is named, or that whoever is agreed. Refusal 'names-somebody' with `found`.
 */
export function refuseNames(texts: readonly (string | null)[], isChecked: boolean): void {
  if (isChecked) return;
  const found = new Set(texts.flatMap((text) => personSigns(text ?? '')).map(({ quote }) => quote));
  if (found.size > 0) throw new Refusal('names-somebody', { found: [...found].slice(0, mostQuoted).join('; ') });
}
