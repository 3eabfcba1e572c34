import { Link } from 'react-router';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { readDrafts } from '#platform/drafts/draft.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { ChangeList } from '../changes/parts/change-list.tsx';
import { endSeries } from '../cadence/commands.server.ts';
import { seriesOf } from '../cadence/queries.server.ts';
import { belowText } from '../below/text.vi.ts';
import { putInCharge } from '../in-charge/commands.server.ts';
import { chargeOf } from '../in-charge/queries.server.ts';
import { answerPart, askPart } from '../taking-part/commands.server.ts';
import { partsOf } from '../taking-part/queries.server.ts';
import { partDraftName } from '../taking-part/rules.ts';
import { commandOf } from '../page/commands.server.ts';
import { type CommitmentDetail, getCommitment } from '../page/queries.server.ts';
import { BelowPanel } from '../parts/below-panel.tsx';
import { ChargePanel } from '../parts/charge-panel.tsx';
import { EvidenceList } from '../parts/evidence-list.tsx';
import { History } from '../parts/history.tsx';
import { NextStep } from '../parts/next-step.tsx';
import { PartPanel } from '../parts/part-panel.tsx';
import { PreviousPeriod } from '../parts/previous-period.tsx';
import { SeriesPanel } from '../parts/series-panel.tsx';
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
  const after = new URL(request.url).searchParams.get('duoi');
  const page = await found(
    read(desk, async (ctx) => {
      const commitment = await getCommitment(ctx, rowId(params.id), after);
      const { id, cooperating, mayPutInCharge } = commitment;
      const parts = cooperating.length > 0 ? await partsOf(ctx, id) : [];
      const drafted = draftedSteps.filter((step) => commitment.mayTake.includes(step));
      const names = [
        ...drafted.map((step) => stepDraftName(id, step)),
        ...parts.filter(({ mayAnswer }) => mayAnswer).map(({ unitId }) => partDraftName(id, unitId)),
      ];
      return {
        commitment,
        parts,
        charge: await chargeOf(ctx, { id, mayPut: mayPutInCharge }),
        series: await seriesOf(ctx, id),
        drafts: await readDrafts(ctx, names),
        isLater: after !== null,
      };
    }),
  );
  return { ...page, today: dayOf(desk.system.clock.now()) };
}

/** What is done on the page and moves no state. */
const besideSteps = new Map<string, unknown>([
  ['put-in-charge', putInCharge],
  ['ask-part', askPart],
  ['answer-part', answerPart],
  ['end-series', endSeries],
]);

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once, intent, draft } = formInput(form);
  const step = stepNames.find((name) => name === intent);
  const taken = step ? commandOf[step] : besideSteps.get(intent ?? '');
  if (!taken) throw new Response(null, { status: 400 });
  const command = taken as (typeof commandOf)['claim'];
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
      value: commitment.originPage ? (
        <Link to={commitment.originPage}>{commitment.originLabel}</Link>
      ) : (
        commitment.originLabel
      ),
    },
    { label: words.clause, value: commitment.clause },
    ...handed(words.handedFrom, commitment.handedFrom),
    ...handed(words.handedTo, commitment.handedTo),
  ];
}

/** Whether there is more to say than the state beside the title. */
function hasReport({ claim, verdict, cause, expectedOn, evidence }: CommitmentDetail): boolean {
  return Boolean(claim ?? verdict ?? cause ?? expectedOn) || evidence.length > 0;
}

/** What the owner says with its evidence, and what the asker says: side by side and never mixed. */
function Report({ commitment }: { commitment: CommitmentDetail }) {
  const words = text.page;
  const dated = (content: string | null, on: string | null) =>
    [on && formatDay(on), content].filter(Boolean).join(': ');
  return (
    <FactList
      items={[
        { label: words.claim, value: dated(commitment.claim, commitment.claimedOn) || words.noClaim, wide: true },
        { label: words.evidence, value: <EvidenceList evidence={commitment.evidence} />, wide: true },
        ...(commitment.verdictOn
          ? [{ label: words.verdict, value: dated(commitment.verdict, commitment.verdictOn), wide: true }]
          : []),
        ...(commitment.belowNote ? [{ label: belowText.noteFact, value: commitment.belowNote, wide: true }] : []),
        ...(commitment.cause ? [{ label: words.cause, value: commitment.cause, wide: true }] : []),
        ...(commitment.expectedOn ? [{ label: words.expectedOn, value: formatDay(commitment.expectedOn) }] : []),
      ]}
    />
  );
}

export default function Detail({ loaderData }: Route.ComponentProps) {
  const { commitment, drafts, today, parts, charge, series, isLater } = loaderData;
  const words = text.page;
  const partPanel = parts.length > 0 ? <PartPanel commitmentId={commitment.id} parts={parts} drafts={drafts} /> : null;
  const mayClaim = commitment.mayTake.includes('claim');
  // Last time helps to do this time; where nothing is to do here it is the past.
  const isAtWork = mayClaim || commitment.mayTake.includes('receive');
  const lastTime = series?.previous ? (
    <PreviousPeriod previous={series.previous} claimForm={mayClaim ? `claim-${commitment.id}` : null} />
  ) : null;
  // Whoever decides reads first what was reported and what proves it.
  const isToDecide = commitment.nextMove === 'confirm';
  const report = <Report commitment={commitment} />;
  const isTakingPart = parts.some(({ isOwn }) => isOwn);
  return (
    <>
      <PageHeader
        title={commitment.what}
        context={[commitment.period, commitment.ownerName].filter(Boolean).join(' · ')}
        status={<StateBadge line={commitment} />}
        back={{ to: '/nhiem-vu', label: words.back }}
      />
      <DetailLayout
        main={
          <Stack>
            {isTakingPart ? partPanel : null}
            <NextStep key={commitment.id} commitment={commitment} drafts={drafts} today={today}>
              {isToDecide ? report : null}
            </NextStep>
            {isAtWork ? lastTime : null}
            {isToDecide || !hasReport(commitment) ? null : <Section title={words.report}>{report}</Section>}
            <ChangeList commitment={commitment} />
            {isTakingPart ? null : partPanel}
            {isAtWork ? null : lastTime}
            <BelowPanel commitment={commitment} today={today} isLater={isLater} />
            <Section title={words.timeline}>
              <History commitment={commitment} />
            </Section>
          </Stack>
        }
        aside={
          <>
            <ChargePanel charge={charge} version={commitment.version} />
            {series ? <SeriesPanel series={series} /> : null}
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
          </>
        }
      />
    </>
  );
}
