import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { entryText } from '../../entry/text.vi.ts';
import { entryPage } from '../../page/queries.server.ts';
import { TakeSheets } from '../parts/take-sheets.tsx';
import { takingText as text } from '../text.vi.ts';
import type { Route } from './+types/unit.ts';
import { takeSheets } from './take.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const page = await entryPage(ctx, rowId(params.collectionId), rowId(params.unitId));
      const { formName, periodName, unitName, mayWrite, isLocked, state, collectionId, unitId } = page;
      return { formName, periodName, unitName, collectionId, unitId, isTaking: mayWrite && !isLocked, state };
    }),
  );
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const [collectionId, unitId] = [rowId(params.collectionId), rowId(params.unitId)];
  return takeSheets(request, context, { collectionId, unitId });
}

export default function Unit({ loaderData: page }: Route.ComponentProps) {
  const address = `/so-lieu/${page.collectionId}/${page.unitId}`;
  const isMending = !['expected', 'returned'].includes(page.state);
  return (
    <>
      <PageHeader
        title={text.title}
        context={`${page.formName} · ${entryText.about(page.periodName, page.unitName)}`}
        back={{ to: address, label: text.backToForm }}
      />
      <TakeSheets
        download={{ to: `${address}/excel/tep`, label: text.download, words: text.downloadWords }}
        words={page.isTaking && page.state !== 'sealed' ? text.takeWords : null}
        closed={text.closed}
        linkOf={() => (isMending ? `${address}?sua` : address)}
      />
    </>
  );
}
