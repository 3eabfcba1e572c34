import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { PublicPromiseLine } from '../queries.server.ts';
import type { PublicStanding } from '../schema.ts';
import { kindWords, promiseText as text, standingSentence } from '../text.vi.ts';

const tones: Record<PublicStanding, 'good' | 'warn' | 'bad' | undefined> = {
  ...{ confirmed: 'good', claimed: 'warn', answered: undefined, doing: undefined },
  ...{ disputed: 'warn', late: 'bad', ended: undefined },
};

/** Where it stands, as one coloured sentence; the words alone say it too. */
export function PromiseState({ promise, today }: { promise: PublicPromiseLine; today: string }) {
  return (
    <span className="site-state" data-tone={tones[promise.standing]}>
      {standingSentence(promise, today)}
    </span>
  );
}

interface PromiseEntryProps {
  promise: PublicPromiseLine;
  today: string;
  base: string;
  /** On the page of what it comes from, which says the source already. */
  isAtSource?: boolean;
}

export function PromiseEntry({ promise, today, base, isAtSource }: PromiseEntryProps) {
  const about = [
    isAtSource ? null : kindWords[promise.kind],
    promise.fieldName,
    promise.areaName,
    promise.dueOn ? text.dueOn(formatDay(promise.dueOn)) : null,
    isAtSource ? null : promise.sourceLabel,
  ];
  return (
    <li>
      <h2>
        <a href={`${base}/loi-hua/${promise.id}`}>{promise.asked}</a>
      </h2>
      <p>
        <PromiseState {...{ promise, today }} />
      </p>
      <p className="site-promised">
        <strong>{promise.ownerName}:</strong> {promise.promised}
      </p>
      <p className="site-meta">{about.filter(Boolean).join(' · ')}</p>
    </li>
  );
}

/** What matters at a glance, on the first page of a site: asked, where it stands, who has promised. */
export function PromiseBrief({ promise, today, base }: { promise: PublicPromiseLine; today: string; base: string }) {
  return (
    <li>
      <h3>
        <a href={`${base}/loi-hua/${promise.id}`}>{promise.asked}</a>
      </h3>
      <p>
        <PromiseState {...{ promise, today }} />
      </p>
      <p className="site-meta">
        {promise.ownerName}
        {promise.dueOn ? ` · ${text.dueOn(formatDay(promise.dueOn))}` : ''}
      </p>
    </li>
  );
}
