import { formatDay } from '#platform/vietnamese/day-format.ts';
import { Timeline } from '#web/timeline.tsx';
import type { HeadingChange } from '../heading/queries.server.ts';
import type { HeadingDifference, HeadingPart } from '../heading/rules.ts';
import { correctText as text } from '../heading/text.vi.ts';
import { facts } from '../pages/text.vi.ts';

const labels: Record<HeadingPart, string> = {
  kind: facts.kind,
  symbol: facts.number,
  issuedOn: facts.issuedOn,
  title: facts.title,
  issuer: facts.issuer,
  signatory: facts.signatory,
};

/** What the register said of a paper before each correction, and why it was corrected. */
export function HeadingHistory({ changes }: { changes: readonly HeadingChange[] }) {
  return (
    <Timeline
      items={changes.map((change) => ({
        key: change.id,
        at: change.at,
        title: text.corrected(change.changes.map(({ name }) => labels[name].toLowerCase()).join(', ')),
        by: change.by,
        body: (
          <>
            {change.changes.map((one) => (
              <p key={one.name}>
                {labels[one.name]}: <del>{said(one, 'from')}</del> → <ins>{said(one, 'to')}</ins>
              </p>
            ))}
            {change.reason ? <p>{text.because(change.reason)}</p> : null}
          </>
        ),
      }))}
    />
  );
}

function said(one: HeadingDifference, side: 'from' | 'to'): string {
  const words = one[side];
  if (!words) return text.nothing;
  return one.name === 'issuedOn' ? formatDay(words) : words;
}
