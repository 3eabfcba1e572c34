import { parseArgs } from 'node:util';
import { say } from './console.ts';
import { locationOptions, withOffice } from './location.ts';
import { cliText } from './text.vi.ts';

/** Opening the office brings it to the newest migration; this says where it stands then. */
export async function run(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options: locationOptions });
  await withOffice(values, async ({ asOwner }) => {
    const { rows } = await asOwner((query) =>
      query('select count(*)::int as count, max(name) as last from public.migration'),
    );
    const { count, last } = rows[0] as { count: number; last: string };
    say(cliText.migrated(count, last));
  });
  return 0;
}
