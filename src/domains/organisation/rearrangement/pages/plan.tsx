import { Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay, formatDayTime } from '#platform/vietnamese/day-format.ts';
import type { Database } from '#domains/tables.ts';
import { FactList } from '#web/fact-list.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { placeLink } from '../../parts/territory-tree.tsx';
import { addRow, carryOut, closePlan, continuePlan, dropPlan, dropRow, undoPlan } from '../commands.server.ts';
import { AddRow } from '../parts/add-row.tsx';
import { NextStep } from '../parts/next-step.tsx';
import { PlanBadge } from '../parts/plan-badge.tsx';
import { ComparedCounts, Impact } from '../parts/plan-counts.tsx';
import { PlanRows } from '../parts/plan-rows.tsx';
import { getPlanPage, type PlanPage } from '../../rearrangement-page/queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/plan.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.plan;
const commands = { addRow, dropRow, dropPlan, carryOut, continuePlan, undoPlan, closePlan } as const;

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.plan.label ?? text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => getPlanPage(ctx, rowId(params.planId))));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent } = formInput(await request.formData());
  const command = commands[intent as keyof typeof commands] as typeof addRow | undefined;
  if (!command) throw new Response(null, { status: 400 });
  return answer(deskOf<Database>(context).desk, command, { ...input, planId: params.planId }, { once });
}

export default function PlanDetail({ loaderData: page }: Route.ComponentProps) {
  const { plan, place } = page;
  const isDraft = plan.state === 'drafted';
  return (
    <>
      <PageHeader
        title={plan.label}
        context={place.name}
        status={<PlanBadge state={plan.state} />}
        back={{ to: `/don-vi/sap-xep?dia-ban=${place.id}`, label: text.title }}
      />
      <DetailLayout
        main={
          <Stack>
            <NextStep page={page} />
            <Section title={words.rows} flush>
              <PlanRows rows={page.rows} isDraft={isDraft} />
            </Section>
            {isDraft && page.rows.length > 0 ? <Impact page={page} /> : null}
            {isDraft ? (
              <Section title={words.add}>
                <AddRow left={page.left} kinds={place.kinds} isFirst={page.rows.length === 0} />
              </Section>
            ) : null}
            {plan.after === null ? null : <ComparedCounts page={page} />}
          </Stack>
        }
        aside={<Aside page={page} />}
      />
    </>
  );
}

function Aside({ page: { plan, place, ...page } }: { page: PlanPage }) {
  const isDone = plan.state === 'carried' || plan.state === 'closed';
  // On the way there are neither the parts of before nor those of after.
  const parts = isDone ? words.partsDone : plan.state === 'drafted' ? words.partsValue : null;
  return (
    <Stack>
      <Section title={words.facts}>
        <FactList
          items={[
            { label: words.place, value: <Link to={placeLink(place.id)}>{place.name}</Link> },
            { label: text.paper, value: plan.paper },
            { label: text.paperOn, value: formatDay(plan.paperOn) },
            { label: text.effectiveOn, value: formatDay(plan.effectiveOn) },
            ...(parts ? [{ label: words.parts, value: parts(page.partsBefore, page.partsAfter), wide: true }] : []),
            ...(plan.orderedAt === null ? [] : [{ label: words.orderedAt, value: formatDayTime(plan.orderedAt) }]),
          ]}
        />
      </Section>
      {plan.state === 'drafted' ? (
        <Section>
          <CommandForm
            intent="dropPlan"
            submit={words.drop}
            tone="quiet"
            layout="inline"
            confirm={{ title: words.dropConfirm }}
          />
        </Section>
      ) : null}
    </Stack>
  );
}
