import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Form } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { documentLabel } from '../../text.vi.ts';
import { examplesOf, exampleSource, mostPapers } from '../queries.server.ts';
import { correctionText, exampleText as text } from '../text.vi.ts';
import type { Route } from './+types/examples.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  const source = await found(read(desk, exampleSource));
  const examples = await examplesOf(source);
  return {
    unit: source.unit.name,
    most: mostPapers,
    mayRead: may(grants, desk.system.permissions, 'document.read', unit!.path),
    rows: examples.map(({ id, heading, corrections }) => {
      return { id, label: documentLabel(heading), title: heading.title, corrected: correctionText(corrections) };
    }),
  };
}

type Row = Route.ComponentProps['loaderData']['rows'][number];

const columns: Column<Row>[] = [
  {
    key: 'paper',
    head: text.paper,
    cell: (row) => (
      <>
        {row.label}
        <br />
        {row.title}
      </>
    ),
  },
  { key: 'corrected', head: text.corrected, cell: (row) => row.corrected },
];

export default function Examples({ loaderData: { unit, most, mayRead, rows } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context(unit)}
        primary={rows.length > 0 ? <Download count={rows.length} /> : null}
      />
      <Stack>
        <Section title={text.what}>
          <Stack>
            <p>{text.about}</p>
            <Notice tone="warning" title={text.warn}>
              {text.warnBody}
            </Notice>
          </Stack>
        </Section>
        <DataTable
          caption={text.list}
          rows={rows}
          rowKey={(row) => row.id}
          rowLink={(row) => `/van-ban/${row.id}/doc`}
          columns={columns}
          empty={
            mayRead ? (
              <EmptyState title={text.none} body={text.noneBody(most)} />
            ) : (
              <EmptyState title={text.noReading} body={text.noReadingBody} />
            )
          }
        />
      </Stack>
    </>
  );
}

/** A form of the browser's own: the answer is a file. */
function Download({ count }: { count: number }) {
  return (
    <Form method="post" action="/van-ban/vi-du.zip" reloadDocument>
      <Button type="submit" leftSection={<IconDownload size={18} aria-hidden />}>
        {text.download(count)}
      </Button>
    </Form>
  );
}
