import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { ReceiptOfRequest } from '#domains/people/data-requests/queries.server.ts';
import { KindName, StateName } from '#domains/people/data-requests/parts/kind-words.tsx';
import { text } from '../text.vi.ts';

/** What became of it, for whoever holds the code: the state, the answer, and who opened the name on which days. */
export function FoundStep({ action, receipt }: { action: string; receipt: ReceiptOfRequest }) {
  const { kind, state, receivedOn, dueOn, unitName, did, reason, answeredOn, opened } = receipt;
  const facts = [
    [text.unit, unitName],
    [text.received, formatDay(receivedOn)],
    [text.due, formatDay(dueOn)],
    ...(answeredOn ? [[text.answeredOn, formatDay(answeredOn)]] : []),
    ...(did ? [[text.did, did]] : []),
    ...(reason ? [[text.reason, reason]] : []),
    [text.opened, opened.map(formatDay).join(', ') || text.neverOpened],
  ] as const;
  return (
    <div className="asking-form">
      <section className="site-panel" aria-labelledby="tinh-trang">
        <h2 id="tinh-trang" className="asking-small-title">
          <KindName kind={kind} />
        </h2>
        <p>
          <span className="site-state" data-tone={state === 'late' ? 'bad' : undefined}>
            <StateName state={state} />
          </span>
        </p>
        {state === 'late' ? <p>{text.late}</p> : null}
        {state === 'open' || state === 'today' ? <p>{text.waiting}</p> : null}
        <dl className="site-facts">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="asking-words">{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <p>
        <a className="site-button-quiet" href={action}>
          {text.back}
        </a>
      </p>
    </div>
  );
}
