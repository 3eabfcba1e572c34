import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { previewOfficeDocument } from '#platform/export/office-preview.ts';
import { paperHeadOf } from '#domains/organisation/heads/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { rowId } from '#web/row-id.ts';
import { OfficePreview } from '#web/office-preview.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { printedOf } from '../parts/paper-addresses.ts';
import { dialoguePaper } from '../../papers/prints.server.ts';
import { getDialogue } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/print.ts';

const words = text.detail;

export const meta = () => [{ title: pageTitle(words.printTitle) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { dialogue, head } = await found(
    read(desk, async (ctx) => {
      const dialogue = await getDialogue(ctx, rowId(params.id));
      return { dialogue, head: await paperHeadOf(ctx, dialogue.unitId) };
    }),
  );
  const paper = printedOf(dialogue).find(({ address }) => address === params.which);
  if (!paper || !head) throw data(null, { status: 404 });
  const html = previewOfficeDocument(dialoguePaper(dialogue, head, paper.which));
  return { id: dialogue.id, title: dialogue.subject, ...paper, html };
}

export default function Print({ loaderData: { id, title, which, address, html } }: Route.ComponentProps) {
  return (
    <OfficePreview
      {...{ title: text.papersOf[which], context: title, html }}
      back={{ to: `/doi-thoai/${id}`, label: text.matters.back }}
      file={`/doi-thoai/${id}/tai-ve/${address}.docx`}
    />
  );
}
