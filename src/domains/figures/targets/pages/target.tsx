import { useSearchParams } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import {
  acceptTargets,
  askChange,
  changeTarget,
  dropTarget,
  setHarder,
} from '#domains/indicators/targets/commands.server.ts';
import { findTarget } from '#domains/indicators/targets/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { BelowPanel } from '../parts/below-panel.tsx';
import { TargetFacts, TargetHistory } from '../parts/target-facts.tsx';
import { GiverSteps, UnitSteps } from '../parts/target-steps.tsx';
import { StandingBadge } from '../parts/target-words.tsx';
import { targetPage } from '../queries.server.ts';
import { invalidValue, typedValue } from '../rules.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/target.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData?.target.indicatorName ?? text.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => targetPage(ctx, rowId(params.id))));
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const targetId = rowId(params.id);
  if (intent === 'accept') return answer(desk, acceptTargets, { targetIds: [targetId] }, { once });
  if (intent === 'ask') return answer(desk, askChange, { ...input, targetId }, { once });
  if (intent === 'drop') return answer(desk, dropTarget, { ...input, targetId }, { once });
  const target = desk.actor ? await read(desk, (ctx) => findTarget(ctx, targetId)) : null;
  const value = typedValue(input.value, target?.scale ?? 0);
  if (desk.actor && value === null) return invalidValue('value');
  if (intent === 'harder') return answer(desk, setHarder, { targetId, value }, { once });
  return answer(desk, changeTarget, { ...input, targetId, value }, { once });
}

export default function TargetPage({ loaderData: page }: Route.ComponentProps) {
  const { target } = page;
  const [search] = useSearchParams();
  return (
    <>
      <PageHeader
        title={target.indicatorName}
        context={target.unitName}
        status={<StandingBadge standing={target.standing} />}
        back={{ to: '/chi-tieu/giao', label: text.title }}
      />
      <DetailLayout
        main={
          <Stack>
            {target.state === 'change-asked' ? (
              <Notice tone="warning" title={text.asks}>
                {target.reason}
              </Notice>
            ) : null}
            <TargetFacts page={page} />
            <BelowPanel page={page} />
          </Stack>
        }
        aside={
          <Stack>
            <UnitSteps page={page} asks={search.has('de-nghi')} />
            <GiverSteps page={page} />
            <TargetHistory page={page} />
          </Stack>
        }
      />
    </>
  );
}
