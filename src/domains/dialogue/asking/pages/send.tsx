import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { deskOf, publicPage } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { rowId } from '#web/row-id.ts';
import type { Database } from '#domains/tables.ts';
import { askableDialogue, askingPlace } from '../queries.server.ts';
import { takeStep } from '../sending/commands.server.ts';
import type { Sending } from '../sending/schema.ts';
import { denunciationText } from '../denunciation/text.vi.ts';
import { DenouncedStep } from '../parts/denounced-step.tsx';
import { ReviewStep } from '../parts/review-step.tsx';
import { SentStep } from '../parts/sent-step.tsx';
import { WriteStep } from '../parts/write-step.tsx';
import { askingText as text } from '../text.vi.ts';
import type { Route } from './+types/send.ts';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const dialogueId = rowId(new URL(request.url).searchParams.get('doi-thoai') ?? '');
  const found = await read(desk, async (ctx) => ({
    place: await askingPlace(ctx, site.unitId),
    dialogue: dialogueId ? await askableDialogue(ctx, dialogueId, site.unitId) : null,
  }));
  if (!found.place) throw data(null, { status: 404 });
  const { id, subject, heldOn } = found.dialogue ?? {};
  const dialogue = id && subject && heldOn ? { id, subject, day: formatDay(heldOn) } : null;
  return { base: site.base, place: found.place, dialogue, crumbs: [{ label: text.title }] };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const { network } = deskOf<Database>(context);
  const { sending, status, wait } = await takeStep({ desk, site, network, form: await request.formData() });
  return data(sending, { status, headers: wait ? { 'Retry-After': String(wait) } : {} });
}

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders;

const hasFaults = (sending: Sending | undefined) =>
  'faults' in (sending ?? {}) && Object.keys((sending as { faults: object }).faults).length > 0;

function titleOf(sending: Sending | undefined): string {
  const titles = {
    write: text.title,
    review: text.titleReview,
    sent: text.titleSent,
    denounced: denunciationText.title,
  };
  return titles[sending?.step ?? 'write'];
}

// The title is the step's, so the page itself writes it.
export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export default function Send({ loaderData: { base, place, dialogue }, actionData: sending }: Route.ComponentProps) {
  const address = `${base}/gui-y-kien${dialogue ? `?doi-thoai=${dialogue.id}` : ''}`;
  const step = sending?.step ?? 'write';
  return (
    <div className="asking">
      <title>{`${hasFaults(sending) ? text.withError(titleOf(sending)) : titleOf(sending)} – ${place.unitName}`}</title>
      <h1>{titleOf(sending)}</h1>
      {step === 'write' ? <p className="site-lead">{text.lead(place.unitName)}</p> : null}
      {dialogue && step !== 'denounced' ? (
        <p className="site-note">{text.forDialogue(dialogue.subject, dialogue.day)}</p>
      ) : null}
      {step === 'write' || step === 'review' ? (
        <p className="site-meta">{text.steps[step === 'write' ? 0 : 1]}</p>
      ) : null}
      {!sending || sending.step === 'write' ? (
        <WriteStep
          {...{ action: address, place, dialogue }}
          {...{ typed: sending?.typed ?? {}, faults: sending?.faults ?? {} }}
        />
      ) : null}
      {sending?.step === 'review' ? (
        <>
          <ReviewStep action={address} place={place} review={sending} />
          <script src="/asking.js" type="module" />
        </>
      ) : null}
      {sending?.step === 'denounced' ? <DenouncedStep {...sending} action={address} /> : null}
      {sending?.step === 'sent' ? <SentStep base={base} sent={sending} /> : null}
    </div>
  );
}
