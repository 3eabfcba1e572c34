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
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { paperAddresses } from '../parts/paper-addresses.ts';
import { issuerOf, sessionPaper } from '../prints.server.ts';
import { getSession } from '../sessions/queries.server.ts';
import type { Route } from './+types/print.ts';
import styles from './print.module.css';
import { formText, printNames, printText as words } from './text.vi.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const paper = paperAddresses.find(({ address }) => address === params.which);
  if (!paper) throw data(null, { status: 404 });
  const { session, issuer } = await found(
    read(desk, async (ctx) => {
      const session = await getSession(ctx, rowId(params.id));
      return { session, issuer: await issuerOf(ctx, session.unitId) };
    }),
  );
  const html = previewOfficeDocument(sessionPaper(session, issuer, paper.which));
  return { id: session.id, subject: session.subject, which: paper.which, address: paper.address, html };
}

export default function Print({ loaderData: { id, subject, which, address, html } }: Route.ComponentProps) {
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={printNames[which]}
          context={subject}
          back={{ to: `/giam-sat/${id}`, label: formText.toSession }}
          secondary={
            <LinkButton to={`/giam-sat/${id}/tai-ve/${address}.docx`} variant="secondary" external>
              {words.download}
            </LinkButton>
          }
          primary={
            <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
              {words.print}
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
