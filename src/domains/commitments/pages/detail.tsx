import { Link } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDrafts } from '#platform/drafts/draft.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { FactList } from '#web/fact-list.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { stepCommands } from '../steps/commands.server.ts';
import { type CommitmentDetail, getCommitment } from '../page/queries.server.ts';
import { commitmentColumns } from '../parts/columns.tsx';
import { EvidenceList } from '../parts/evidence-list.tsx';
import { History } from '../parts/history.tsx';
import { NextStep } from '../parts/next-step.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { draftedSteps, stepDraftName, stepNames } from '../rules.ts';
import { stateText, text } from '../text.vi.ts';
import type { Route } from './+types/detail.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.commitment.what ?? text.list.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const page = await found(
    read(desk, async (ctx) => {
      const commitment = await getCommitment(ctx, rowId(params.id));
      const drafted = draftedSteps.filter((step) => commitment.mayTake.includes(step));
      const names = drafted.map((step) => stepDraftName(commitment.id, step));
      return { commitment, drafts: await readDrafts(ctx, names) };
    }),
  );
  return { ...page, today: dayOf(desk.system.clock.now()) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, intent, draft } = formInput(form);
  const step = stepNames.find((name) => name === intent);
  if (!step) throw new Response(null, { status: 400 });
  const command = stepCommands[step] as (typeof stepCommands)['claim'];
  const given = async () => {
    const uploads = filesOf(form, 'files').map(async (file) => ({ bytes: await file.bytes(), name: file.name }));
    const files = await atFileField('files', async () => desk.system.files.putAll(await Promise.all(uploads)));
    return { ...input, id: params.id, files };
  };
  return answer(desk, command, given, { once, draft });
}

function handed(label: string, id: number | null) {
  return id === null ? [] : [{ label, value: <Link to={`/nhiem-vu/${id}`}>{text.page.handedLink}</Link> }];
}

function facts(commitment: CommitmentDetail) {
  const words = text.page;
  const isRequest = commitment.mode === 'request';
  return [
    { label: words.product, value: commitment.product, wide: true },
    { label: words.owner, value: <Link to={`/don-vi/${commitment.owner.id}`}>{commitment.owner.name}</Link> },
    {
      label: isRequest ? words.requester : words.asker,
      value: <Link to={`/don-vi/${commitment.asker.id}`}>{commitment.asker.name}</Link>,
    },
    { label: words.cooperating, value: commitment.cooperating.map((unit) => unit.name).join('; ') },
    { label: words.due, value: `${formatDay(commitment.dueOn)} (${words.dueSources[commitment.dueSource]})` },
    { label: words.askedOn, value: formatDay(commitment.askedOn) },
    { label: words.mode, value: words.modes[commitment.mode] },
    {
      label: words.origin,
      value: commitment.originId ? (
        <Link to={`/van-ban/${commitment.originId}`}>{commitment.originLabel}</Link>
      ) : (
        commitment.originLabel
      ),
    },
    { label: words.clause, value: commitment.clause },
    ...handed(words.handedFrom, commitment.handedFrom),
    ...handed(words.handedTo, commitment.handedTo),
  ];
}

/** What the owner says and what the asker says, side by side and never mixed. */
function Claims({ commitment }: { commitment: CommitmentDetail }) {
  const words = text.page;
  const dated = (content: string | null, on: string | null) =>
    [on && formatDay(on), content].filter(Boolean).join(': ');
  return (
    <FactList
      items={[
        { label: words.claim, value: dated(commitment.claim, commitment.claimedOn) || words.noClaim, wide: true },
        { label: words.verdict, value: dated(commitment.verdict, commitment.verdictOn) || words.noVerdict, wide: true },
        ...(commitment.cause ? [{ label: words.cause, value: commitment.cause, wide: true }] : []),
        ...(commitment.expectedOn ? [{ label: words.expectedOn, value: formatDay(commitment.expectedOn) }] : []),
      ]}
    />
  );
}

export default function Detail({ loaderData: { commitment, drafts, today } }: Route.ComponentProps) {
  const words = text.page;
  return (
    <>
      <PageHeader
        title={commitment.what}
        context={commitment.ownerName}
        status={<StateBadge line={commitment} />}
        back={{ to: '/nhiem-vu', label: words.back }}
      />
      <DetailLayout
        main={
          <Stack>
            <NextStep key={commitment.id} commitment={commitment} drafts={drafts} today={today} />
            <Section title={text.list.state}>
              <Claims commitment={commitment} />
            </Section>
            <Section title={words.evidence}>
              <EvidenceList evidence={commitment.evidence} />
            </Section>
            {commitment.children.length > 0 ? (
              <Section title={words.children} flush>
                <DataTable
                  caption={words.children}
                  rows={commitment.children}
                  rowKey={(line) => line.id}
                  rowLink={(line) => `/nhiem-vu/${line.id}`}
                  columns={commitmentColumns('asker', today)}
                  empty={null}
                />
              </Section>
            ) : null}
            <Section title={words.timeline}>
              <History commitment={commitment} />
            </Section>
          </Stack>
        }
        aside={
          <Section title={words.facts}>
            <FactList items={facts(commitment)} />
            {commitment.parent ? (
              <FactList
                items={[
                  {
                    label: words.parent,
                    value: <Link to={`/nhiem-vu/${commitment.parent.id}`}>{commitment.parent.what}</Link>,
                    wide: true,
                  },
                  { label: text.list.state, value: stateText[commitment.parent.state] },
                ]}
              />
            ) : null}
          </Section>
        }
      />
    </>
  );
}
