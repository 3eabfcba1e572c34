import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { data } from 'react-router';
import '#platform/export/office-preview.css';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { previewOfficeDocument } from '#platform/export/office-preview.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { getMeeting } from '../page/queries.server.ts';
import { paperAddresses } from '../parts/paper-addresses.ts';
import { issuerOf, meetingPaper } from '../prints.server.ts';
import type { Route } from './+types/print.ts';
import styles from './print.module.css';
import { pageText as text } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(text.printTitle) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const paper = paperAddresses.find(({ address }) => address === params.which);
  if (!paper) throw data(null, { status: 404 });
  const { meeting, issuer } = await found(
    read(desk, async (ctx) => {
      const meeting = await getMeeting(ctx, rowId(params.id));
      return { meeting, issuer: await issuerOf(ctx, meeting) };
    }),
  );
  const html = previewOfficeDocument(meetingPaper(meeting, issuer, paper.which));
  return { id: meeting.id, title: meeting.title, ...paper, html };
}

export default function Print({ loaderData: { id, title, which, address, html } }: Route.ComponentProps) {
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={text.papersOf[which]}
          context={title}
          back={{ to: `/hop/${id}`, label: text.toMeeting }}
          secondary={
            <LinkButton to={`/hop/${id}/tai-ve/${address}.docx`} variant="secondary" external>
              {text.download}
            </LinkButton>
          }
          primary={
            <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
              {text.print}
            </Button>
          }
        />
      </div>
      {/* Made by previewOfficeDocument, which escapes every word. */}
      {/* oxlint-disable-next-line react/no-danger */}
      <div className={styles.desk} dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
