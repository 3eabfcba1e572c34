import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { previewOfficeDocument } from '#platform/export/office-preview.ts';
import type { Database } from '#domains/tables.ts';
import { OfficePreview } from '#web/office-preview.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { reportPaper } from '../prints.server.ts';
import { getReport } from '../queries.server.ts';
import type { Route } from './+types/preview.ts';
import { previewText as text } from './text.vi.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.title ?? text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { origin } = new URL(request.url);
  const { report, paper } = await found(
    read(desk, async (ctx) => {
      const report = await getReport(ctx, rowId(params.id));
      return { report, paper: await reportPaper(ctx, report, origin) };
    }),
  );
  return { id: report.id, title: report.title, html: previewOfficeDocument(paper) };
}

export default function Preview({ loaderData: { id, title, html } }: Route.ComponentProps) {
  const own = `/bao-cao/${id}`;
  return (
    <OfficePreview
      {...{ title: text.title, context: title, html }}
      back={{ to: own, label: text.back }}
      file={`${own}/bao-cao.docx`}
    />
  );
}
