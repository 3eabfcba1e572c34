import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { AreaField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { SiteTabs } from '../../sites/parts/site-tabs.tsx';
import { getOwnSite, siteRights } from '../../sites/queries.server.ts';
import { text as siteText } from '../../sites/text.vi.ts';
import { acceptPlacement, declinePlacement, takeOffPlacement } from '../commands.server.ts';
import { type IncomingArticle, listIncoming } from '../queries.server.ts';
import type { PlacementState } from '../rules.ts';
import { placementStateText, text } from '../text.vi.ts';
import type { Route } from './+types/incoming.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.incoming;
const tones: Record<PlacementState, Tone> = {
  offered: 'waiting',
  accepted: 'success',
  declined: 'neutral',
  taken_off: 'neutral',
};

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const site = await getOwnSite(ctx, rowId(params.siteId));
      return { site, rights: siteRights(ctx, site.unitPath), incoming: await listIncoming(ctx, site.id) };
    }),
  );
}

const commands = { accept: acceptPlacement, decline: declinePlacement, 'take-off': takeOffPlacement };

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  return answer(deskOf<Database>(context).desk, command, { ...input, siteId: params.siteId }, { once });
}

export default function Incoming({ loaderData: { site, rights, incoming } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={site.name} context={`/${site.place}`} back={{ to: '/trang-tin', label: siteText.title }} />
      <SiteTabs siteId={site.id} current="incoming" />
      {incoming.length === 0 ? <EmptyState title={words.empty} body={words.emptyBody} /> : null}
      <Stack>
        {incoming.map((one) => (
          <Section
            key={one.articleId}
            title={one.title}
            aside={<StatusBadge tone={tones[one.state]}>{placementStateText[one.state]}</StatusBadge>}
          >
            <Offer one={one} mayDecide={rights.mayPublish} />
          </Section>
        ))}
      </Stack>
    </>
  );
}

function Offer({ one, mayDecide }: { one: IncomingArticle; mayDecide: boolean }) {
  const article = <HiddenField name="articleId" value={String(one.articleId)} />;
  return (
    <Stack>
      <p>{words.from(one.fromName, text[one.direction])}</p>
      {one.summary ? <p>{one.summary}</p> : null}
      {one.reason ? <p>{words.reason(one.reason)}</p> : null}
      {one.isPublished ? (
        <div>
          <LinkButton to={one.address} variant="secondary" external>
            {words.open}
          </LinkButton>
        </div>
      ) : (
        <Notice tone="neutral">{words.gone}</Notice>
      )}
      {mayDecide && one.state === 'offered' && one.isPublished ? (
        <>
          <CommandForm {...{ intent: 'accept', submit: words.accept, layout: 'inline' }}>{article}</CommandForm>
          <CommandForm {...{ intent: 'decline', submit: words.decline, tone: 'quiet', layout: 'inline' }}>
            {article}
            <AreaField name="reason" label={words.declineReason} required rows={2} maxLength={1000} />
          </CommandForm>
        </>
      ) : null}
      {mayDecide && one.state === 'accepted' ? (
        <CommandForm
          {...{ intent: 'take-off', submit: words.takeOff, tone: 'quiet', layout: 'inline' }}
          confirm={{ title: words.takeOffTitle }}
        >
          {article}
        </CommandForm>
      ) : null}
    </Stack>
  );
}
