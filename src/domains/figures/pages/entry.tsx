import { redirect } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { leaveRecords } from '../carrying/commands.server.ts';
import { entryText as text, sentText } from '../entry/text.vi.ts';
import { formStanding } from '../owed/rules.ts';
import { shelfText } from '../owed/text.vi.ts';
import { type EntryPage, entryPage } from '../page/queries.server.ts';
import { EntryForm } from '../parts/entry-form.tsx';
import { EntryNotices } from '../parts/entry-notices.tsx';
import { FourDates } from '../parts/four-dates.tsx';
import { SentTable } from '../parts/sent-table.tsx';
import { StandingBadge } from '../parts/standing-badge.tsx';
import { ProlongingList } from '../prolonging/parts/prolonging-list.tsx';
import { sendTyped } from '../sending/commands.server.ts';
import { takingText } from '../sheets/text.vi.ts';
import type { Route } from './+types/entry.ts';
import styles from './entry.module.css';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData ? `${loaderData.page.formName}, ${loaderData.page.periodName}` : shelfText.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const wantsToMend = new URL(request.url).searchParams.has('sua');
  return found(
    read(desk, async (ctx) => {
      const page = await entryPage(ctx, rowId(params.collectionId), rowId(params.unitId));
      const isOpen = ['expected', 'returned'].includes(page.state) || wantsToMend;
      return { page, today: ctx.today, isTyped: page.mayWrite && !page.isLocked && isOpen };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { collectionId, unitId } = params;
  const { input, once, intent } = formInput(await request.formData());
  if (intent === 'leave') return answer(desk, leaveRecords, { ...input, collectionId, unitId }, { once });
  const outcome = await answer(desk, sendTyped, { collectionId, unitId }, { once });
  return outcome.ok ? redirect(`/so-lieu/${collectionId}/${unitId}`) : outcome;
}

export default function Entry({ loaderData: { page, today, isTyped } }: Route.ComponentProps) {
  const address = `/so-lieu/${page.collectionId}/${page.unitId}`;
  const isDone = ['submitted', 'accepted', 'sealed'].includes(page.state);
  return (
    <>
      <PageHeader
        title={page.formName}
        back={{ to: '/so-lieu', label: shelfText.title }}
        status={<StandingBadge standing={formStanding(page, today)} />}
        context={text.about(page.periodName, page.unitName)}
        secondary={
          <>
            {isTyped ? (
              <LinkButton to={`${address}/excel`} variant="quiet">
                {takingText.link}
              </LinkButton>
            ) : null}
            {page.sent ? (
              <LinkButton to={`${address}/lan-gui`} variant="quiet">
                {sentText.history}
              </LinkButton>
            ) : null}
          </>
        }
        primary={isDone ? <Mend page={page} isTyped={isTyped} address={address} /> : null}
      />
      <Stack>
        <Section>
          <FourDates form={page} today={today} isDone={isDone} />
          <ProlongingList prolongings={page.prolongings} />
          {page.sent ? (
            <p className={styles.sent}>{sentText.sent(page.sent.rev, formatDayTime(page.sent.at), page.sent.byName)}</p>
          ) : null}
        </Section>
        <EntryNotices page={page} isTyped={isTyped} isDone={isDone} />
        {isTyped ? <EntryForm key={`${address} ${page.rev} ${page.state}`} page={page} /> : <SentTable page={page} />}
      </Stack>
    </>
  );
}

/** The way into a correction, and out of it. */
function Mend({ page, isTyped, address }: { page: EntryPage; isTyped: boolean; address: string }) {
  if (!page.mayWrite || page.isLocked) return null;
  if (isTyped)
    return (
      <LinkButton to={address} variant="secondary">
        {sentText.stop}
      </LinkButton>
    );
  return (
    <LinkButton to={`${address}?sua`} variant="secondary">
      {page.hasUnsent ? sentText.goOn : sentText.correct}
    </LinkButton>
  );
}
