import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay, formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageCursor } from '#web/paging.ts';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { markStudied } from '../dissemination/commands.server.ts';
import { recallDirective, receiveDispatch } from '../dispatch/commands.server.ts';
import { findDispatchTo } from '../dispatch/queries.server.ts';
import { listHeadingChanges } from '../heading/queries.server.ts';
import { studyConferences, studyDutyOf } from '../dissemination/queries.server.ts';
import { correctText } from '../heading/text.vi.ts';
import { handlingOf } from '../handling/queries.server.ts';
import { startImplementing } from '../implementing/commands.server.ts';
import { ImplementPanel } from '../implementing/parts/implement-panel.tsx';
import { hasReceived, listOwn } from '../implementing/queries.server.ts';
import { lineageText } from '../lineage/text.vi.ts';
import { MadePanel } from '../made/parts/made-panel.tsx';
import { senderSide } from '../page/queries.server.ts';
import { DocumentBadge, StandingBadge } from '../parts/badges.tsx';
import { DispatchPanel } from '../parts/dispatch-panel.tsx';
import { HandlingSection } from '../parts/handling-section.tsx';
import { HeadingHistory } from '../parts/heading-history.tsx';
import { OutcomeLine } from '../parts/outcome-line.tsx';
import { ReceivePanel } from '../parts/receive-panel.tsx';
import { ReferenceList } from '../parts/reference-list.tsx';
import { type DocumentView, findDocument } from '../queries.server.ts';
import { referencePage } from '../references/queries.server.ts';
import { correctionPermission } from '../rules.ts';
import { capital, documentLabel, shortened } from '../text.vi.ts';
import type { Route } from './+types/detail.ts';
import { detailText as text, facts as words } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.document ? documentLabel(loaderData.document) : text.back) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  const id = rowId(params.id);
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, id);
    const dispatch = unit ? await findDispatchTo(ctx, id, unit.id) : null;
    const mayAt = (permission: string, path: string | undefined) =>
      path !== undefined && may(grants, ctx.permissions, permission, path);
    const isRegister = mayAt('document.read', document?.register.path);
    return {
      today: ctx.today,
      document,
      dispatch,
      mayReceive: mayAt('dispatch.receive', unit?.path),
      maySend: mayAt('document.send', document?.register.path),
      mayCorrect: document !== null && mayCorrect(document, mayAt),
      corrections: document ? await listHeadingChanges(ctx, document) : [],
      sender: document && isRegister ? await senderSide(ctx, document, pageCursor(request.url)) : null,
      references: document ? (await referencePage(ctx, document)).filter(({ dropped }) => !dropped) : [],
      own: document && unit ? await ownSide(ctx, document.id, unit, mayAt('document.register', unit.path)) : null,
      duty: dispatch ? await studyDutyOf(ctx, dispatch.id) : null,
      conferences:
        dispatch && unit && dispatch.studiedOn === null
          ? await studyConferences(ctx, unit.id, dayOf(new Date(dispatch.sentAt)))
          : [],
      mayPassOn: mayAt('document.send', unit?.path),
      handling: document && unit ? await handlingOf(ctx, document.id, unit.id) : null,
    };
  });
  if (!page.document && page.dispatch?.standing !== 'recalled') throw data(null, { status: 404 });
  return page;
}

/** What the unit itself makes from a paper that it has. */
async function ownSide(ctx: Viewing, documentId: number, unit: { id: number }, mayRegister: boolean) {
  if (!(await hasReceived(ctx, documentId, unit.id))) return null;
  return { unitId: unit.id, own: await listOwn(ctx, documentId, unit.id), mayStart: mayRegister };
}

function mayCorrect(document: DocumentView, mayAt: (permission: string, path: string) => boolean): boolean {
  const permission = correctionPermission(document.state);
  return permission !== null && mayAt(permission, document.register.path);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  if (intent === 'receive') return answer(desk, receiveDispatch, input, { once });
  if (intent === 'study') return answer(desk, markStudied, input, { once });
  if (intent === 'recall') return answer(desk, recallDirective, { ...input, documentId: params.id }, { once });
  if (intent === 'implement') {
    const begun = await answer(desk, startImplementing, { ...input, documentId: params.id }, { once });
    return begun.ok ? redirect(`/van-ban/trien-khai/${begun.result.id}`) : begun;
  }
  throw data(null, { status: 400 });
}

type Page = Route.ComponentProps['loaderData'];

export default function Detail({ loaderData: page }: Route.ComponentProps) {
  const { document, dispatch, sender } = page;
  const back = {
    to: sender ? (document?.direction === 'out' ? '/van-ban?so=di' : '/van-ban') : '/van-ban?so=gui-toi',
    label: text.back,
  };
  if (!document) {
    return (
      <>
        <PageHeader
          title={shortened(dispatch!.paper.title)}
          context={documentLabel(dispatch!.paper)}
          back={back}
          status={<StandingBadge standing="recalled" />}
        />
        <Notice tone="neutral" title={text.recalled}>
          <p>{dispatch!.recallReason}</p>
        </Notice>
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={shortened(document.title)}
        context={documentLabel(document)}
        status={
          sender ? (
            <DocumentBadge state={document.state} />
          ) : dispatch ? (
            <StandingBadge standing={dispatch.standing} />
          ) : null
        }
        back={back}
        secondary={
          <>
            <LinkButton to={`/van-ban/${document.id}/dong-chay`} variant="secondary">
              {lineageText.title}
            </LinkButton>
            <LinkButton to={`/van-ban/${document.id}/doc`} variant="secondary">
              {text.read}
            </LinkButton>
          </>
        }
      />
      <DetailLayout main={<Main page={page} document={document} />} aside={<Aside page={page} document={document} />} />
    </>
  );
}

interface SideProps {
  page: Page;
  document: DocumentView;
}

function Main({ page, document }: SideProps) {
  const { dispatch, sender, today, mayReceive, maySend } = page;
  return (
    <Stack>
      {document.recallReason ? (
        <Notice tone="neutral" title={text.recalled}>
          <p>{document.recallReason}</p>
        </Notice>
      ) : null}
      {sender && document.state === 'reading' ? (
        <NextAction id={document.id} sender={sender} maySend={maySend} />
      ) : null}
      {dispatch ? (
        <ReceivePanel
          dispatch={dispatch}
          duty={page.duty!}
          conferences={page.conferences}
          documentId={document.id}
          mayReceive={mayReceive}
          mayPassOn={page.mayPassOn}
          today={today}
        />
      ) : null}
      {page.own && document.state !== 'recalled' ? <ImplementPanel {...page.own} /> : null}
      {sender?.tally ? (
        <Section
          title={text.results}
          aside={
            <LinkButton to={`/van-ban/${document.id}/ket-qua`} variant="quiet">
              {text.openResults}
            </LinkButton>
          }
        >
          <OutcomeLine documentId={document.id} tally={sender.tally} />
        </Section>
      ) : null}
      {sender?.made && sender.made.recipients > 0 ? <MadePanel documentId={document.id} count={sender.made} /> : null}
      {sender?.counts && sender.recipients ? (
        <DispatchPanel
          counts={sender.counts}
          recipients={sender.recipients}
          documentId={document.id}
          maySend={maySend && document.state === 'sent'}
        />
      ) : null}
    </Stack>
  );
}

function NextAction({ id, sender, maySend }: { id: number; sender: NonNullable<Page['sender']>; maySend: boolean }) {
  const isDecided = sender.proposed === 0 && sender.accepted > 0;
  return (
    <Section title={text.next}>
      <Stack>
        <p>
          {sender.proposed + sender.accepted === 0 ? text.noTasks : text.decideBody(sender.proposed, sender.accepted)}
        </p>
        <div>
          {isDecided && maySend ? (
            <LinkButton to={`/van-ban/${id}/gui`}>{text.send}</LinkButton>
          ) : (
            <LinkButton to={`/van-ban/${id}/doc`}>{text.decide}</LinkButton>
          )}
        </div>
      </Stack>
    </Section>
  );
}

function Aside({ page, document }: SideProps) {
  const arrival =
    document.arrivedOn === null
      ? []
      : [
          { label: words.arrival, value: document.arrivalNumber },
          { label: words.arrivedOn, value: formatDay(document.arrivedOn) },
        ];
  const original = document.file ? (
    <a href={`/van-ban/${document.id}/tep`}>{text.original(document.file.name)}</a>
  ) : (
    words.noFile
  );
  return (
    <Stack>
      <Section
        title={text.facts}
        aside={
          page.mayCorrect ? (
            <LinkButton to={`/van-ban/${document.id}/sua`} variant="quiet">
              {text.correct}
            </LinkButton>
          ) : null
        }
      >
        <FactList
          items={[
            { label: words.number, value: document.symbol },
            { label: words.title, value: document.title, wide: true },
            { label: words.kind, value: capital(document.kind) },
            { label: words.issuer, value: document.issuer, wide: true },
            { label: words.issuedOn, value: formatDay(document.issuedOn) },
            { label: words.signatory, value: document.signatory },
            ...(page.sender ? arrival : []),
            ...(document.sentAt ? [{ label: words.sentAt, value: formatDayTime(document.sentAt) }] : []),
            { label: words.register, value: document.register.name, wide: true },
            { label: words.file, value: original, wide: true },
          ]}
        />
      </Section>
      {page.handling ? <HandlingSection documentId={document.id} handling={page.handling} /> : null}
      {page.corrections.length > 0 ? (
        <Section title={correctText.history}>
          <HeadingHistory changes={page.corrections} />
        </Section>
      ) : null}
      {page.references.length > 0 ? (
        <Section title={text.references}>
          <ReferenceList references={page.references} />
        </Section>
      ) : null}
    </Stack>
  );
}
