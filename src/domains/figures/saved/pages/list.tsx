import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { tablePath } from '../../totals/address/schema.ts';
import { changeView, removeView, saveView } from '../commands.server.ts';
import { ViewLines } from '../parts/view-lines.tsx';
import { listViews } from '../queries.server.ts';
import { savedText as text } from '../text.vi.ts';
import type { Route } from './+types/list.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return { views: await read(desk, listViews) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  if (intent === 'save') return answer(desk, saveView, input, { once });
  if (intent === 'change') return answer(desk, changeView, input, { once });
  if (intent === 'remove') return answer(desk, removeView, input, { once });
  throw data(null, { status: 400 });
}

export default function SavedViews({ loaderData: { views } }: Route.ComponentProps) {
  const own = views.filter((view) => view.isOwn);
  const shared = views.filter((view) => !view.isOwn);
  return (
    <>
      <PageHeader title={text.title} context={text.context} back={{ to: tablePath, label: text.back }} />
      <Stack>
        <Section title={text.own} flush>
          {own.length === 0 ? (
            <EmptyState
              title={text.none}
              body={text.noneBody}
              action={<LinkButton to={tablePath}>{text.toTotals}</LinkButton>}
            />
          ) : (
            <ViewLines views={own} isChanging />
          )}
        </Section>
        {shared.length > 0 ? (
          <Section title={text.shared} flush>
            <ViewLines views={shared} />
          </Section>
        ) : null}
      </Stack>
    </>
  );
}
