import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { data } from 'react-router';
import '#platform/export/office-preview.css';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { previewOfficeDocument } from '#platform/export/office-preview.ts';
import { paperHeadOf } from '#domains/organisation/heads/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { printedOf } from '../parts/paper-addresses.ts';
import { dialoguePaper } from '../../papers/prints.server.ts';
import { getDialogue } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/print.ts';
import styles from './print.module.css';

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
    <>
      <div className="no-print">
        <PageHeader
          title={text.papersOf[which]}
          context={title}
          back={{ to: `/doi-thoai/${id}`, label: text.matters.back }}
          secondary={
            <LinkButton to={`/doi-thoai/${id}/tai-ve/${address}.docx`} variant="secondary" external>
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
