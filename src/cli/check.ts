import { parseArgs } from 'node:util';
import { say } from './console.ts';
import { invariants } from './invariants.ts';
import { locationOptions, withOffice } from './location.ts';
import { checkText as text } from './text.vi.ts';

/** How many of the offenders are named; the rest is a count. */
const named = 5;

/** What must be true of the data at rest. Changes nothing; 1 when anything offends. */
export async function run(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options: locationOptions });
  return withOffice(values, async (office) => {
    let broken = 0;
    for (const [name, offendersOf] of Object.entries(invariants)) {
      const offenders = await offendersOf(office);
      const label = text.invariant[name as keyof typeof invariants];
      if (offenders.length === 0) say(`✓ ${label}`);
      else say(`✗ ${label}: ${text.offenders(offenders.length, offenders.slice(0, named))}`);
      if (offenders.length > 0) broken += 1;
    }
    say(broken === 0 ? text.fine : text.broken(broken));
    return broken === 0 ? 0 : 1;
  });
}
