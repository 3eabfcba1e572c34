import { data } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { findDocument } from '../../queries.server.ts';
import { documentLabel } from '../../text.vi.ts';
import { sayForce } from '../commands.server.ts';
import { ChainPicture } from '../parts/chain-picture.tsx';
import { ChangeList } from '../parts/change-list.tsx';
import { DayRuler } from '../parts/day-ruler.tsx';
import { ForcePanel } from '../parts/force-panel.tsx';
import { lineageOf } from '../queries.server.ts';
import { lineageText as text } from '../text.vi.ts';
import type { Route } from './+types/lineage.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData ? `${text.title}: ${loaderData.label}` : text.title) },
];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, rowId(params.id));
    return (
      document && {
        id: document.id,
        label: documentLabel(document),
        today: ctx.today,
        mayMark: may(desk.actor.grants, ctx.permissions, 'document.register', document.register.path),
        ...(await lineageOf(ctx, document)),
      }
    );
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  return answer(deskOf<Database>(context).desk, sayForce, { ...input, documentId: params.id }, { once });
}

export default function Lineage({ loaderData: page }: Route.ComponentProps) {
  const here = page.levels.at(-1)!;
  return (
    <>
      <PageHeader
        title={text.title}
        context={page.label}
        back={{ to: `/van-ban/${page.id}`, label: text.back }}
        secondary={
          page.mayMark ? (
            <LinkButton to={`/van-ban/${page.id}/dan-chieu`} variant="secondary">
              {text.correct}
            </LinkButton>
          ) : null
        }
      />
      <DetailLayout
        main={
          <Stack>
            <DayRuler levels={page.levels} firstDueOn={page.firstDueOn} />
            <Section title={text.chain}>
              <ChainPicture lineage={page} documentId={page.id} today={page.today} />
            </Section>
          </Stack>
        }
        aside={
          <Stack>
            <ForcePanel here={here} mayMark={page.mayMark} />
            <Section title={text.changes}>
              <ChangeList changes={page.changes} />
            </Section>
          </Stack>
        }
      />
    </>
  );
}
