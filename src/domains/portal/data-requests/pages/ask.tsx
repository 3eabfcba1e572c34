import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { deskOf, publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { waitWords } from '#domains/dialogue/asking/parts/ask-field.tsx';
import { ReceiptSlip } from '#domains/dialogue/asking/parts/receipt-slip.tsx';
import { getUnit } from '#domains/organisation/queries.server.ts';
import { takeStep } from '../commands.server.ts';
import { Beside } from '../parts/beside.tsx';
import { FoundStep } from '../parts/found-step.tsx';
import { ReviewStep } from '../parts/review-step.tsx';
import { WriteStep } from '../parts/write-step.tsx';
import type { Asking } from '../schema.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/ask.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const unit = await read(desk, (ctx) => getUnit(ctx, site.unitId));
  if (unit.closedOn !== null) throw data(null, { status: 404 });
  return { base: site.base, unitName: unit.name, crumbs: [{ label: text.title }] };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const { network } = deskOf<Database>(context);
  const { asking, status } = await takeStep({ desk, site, network, form: await request.formData() });
  const wait = 'wait' in asking ? asking.wait : undefined;
  return data(asking, { status, headers: wait ? { 'Retry-After': String(wait) } : {} });
}

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

// The title is the step's, so the page itself writes it.
export const meta: Route.MetaFunction = () => [];

const titles: Partial<Record<Asking['step'], string>> = {
  review: text.titleReview,
  sent: text.titleSent,
  found: text.titleFound,
};

export default function Ask({ loaderData: { base, unitName }, actionData: asking }: Route.ComponentProps) {
  const address = `${base}/du-lieu-ca-nhan`;
  const title = titles[asking?.step ?? 'write'] ?? text.title;
  const isFaulty = asking && 'faults' in asking && Object.keys(asking.faults).length > 0;
  const isWriting = !titles[asking?.step ?? 'write'];
  return (
    <div className="asking">
      <title>{isFaulty ? text.withError(title) : title}</title>
      <h1>{title}</h1>
      {asking?.step === 'unknown' ? <Note tone="warn" words={text.unknown} /> : null}
      {asking?.step === 'limit' ? <Note tone="bad" words={text.tooOften(waitWords(asking.wait))} /> : null}
      {isWriting ? (
        <>
          <p className="site-lead">{text.lead(unitName)}</p>
          <WriteStep
            action={address}
            typed={asking?.step === 'write' ? asking.typed : {}}
            faults={asking?.step === 'write' ? asking.faults : {}}
            wait={asking?.step === 'write' ? asking.wait : undefined}
          />
          <Beside base={base} action={address} code={asking && 'code' in asking ? asking.code : ''} />
        </>
      ) : null}
      {asking?.step === 'review' ? <ReviewStep action={address} review={asking} /> : null}
      {asking?.step === 'sent' ? (
        <>
          <ReceiptSlip {...asking} due={text.dueOn(formatDay(asking.dueOn))} />
          <p className="site-no-print">
            <a className="site-button-quiet" href={address}>
              {text.back}
            </a>
          </p>
        </>
      ) : null}
      {asking?.step === 'found' ? <FoundStep action={address} receipt={asking.receipt} /> : null}
    </div>
  );
}

function Note({ tone, words }: { tone: 'warn' | 'bad'; words: string }) {
  return (
    <output className="site-note asking-note" data-tone={tone}>
      {words}
    </output>
  );
}
