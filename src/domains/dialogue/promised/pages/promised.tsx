import { IconFileSpreadsheet, IconFileText } from '@tabler/icons-react';
import { mayAnywhere } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { takeMany } from '#domains/commitments/bulk/commands.server.ts';
import { BulkForm, bulkForm } from '#domains/commitments/parts/bulk-form.tsx';
import { StateBadge } from '#domains/commitments/parts/state-badge.tsx';
import { isOpen } from '#domains/commitments/rules.ts';
import type { Database } from '#domains/tables.ts';
import { DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FilterBar } from '#web/filter-bar.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { DialogueTabs } from '../../dialogues/parts/dialogue-tabs.tsx';
import { fieldOptions } from '../../dialogues/parts/plan-fields.tsx';
import { listPromised, type PromisedLine } from '../queries.server.ts';
import { rateOf, tallies, tallyOf } from '../rules.ts';
import { promisedFilterOf } from '../schema.ts';
import { promisedText as words } from '../text.vi.ts';
import type { Route } from './+types/promised.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

/** Two queries, three over all units that one may read. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const url = new URL(request.url);
  const shown = await read(desk, (ctx) => listPromised(ctx, promisedFilterOf(url, ctx.today)));
  return {
    ...shown,
    ...{ search: url.search, today: dayOf(desk.system.clock.now()) },
    mayUrge: mayAnywhere(desk.actor.grants, desk.system.permissions, 'commitment.confirm'),
  };
}

/** Confirms, returns or reminds by the way of all commitments. */
export async function action({ request, context }: Route.ActionArgs) {
  return answer(deskOf<Database>(context).desk, takeMany, await request.formData());
}

export default function Promised({ loaderData }: Route.ComponentProps) {
  const { lines, hosts, owners, fields, isCut, search, mayUrge } = loaderData;
  const mayAct = mayUrge && (lines ?? []).some((line) => isOpen(line.state));
  const file = (kind: string) => `/doi-thoai/da-hua/${words.fileName}.${kind}${search}`;
  return (
    <>
      <PageHeader
        title={words.title}
        context={words.context}
        secondary={
          <>
            <LinkButton
              to={file('xlsx')}
              variant="secondary"
              external
              icon={<IconFileSpreadsheet size={18} aria-hidden />}
            >
              {words.sheet}
            </LinkButton>
            <LinkButton to={file('docx')} variant="secondary" external icon={<IconFileText size={18} aria-hidden />}>
              {words.paper}
            </LinkButton>
          </>
        }
      />
      <DialogueTabs current="promised" />
      <FilterBar
        fields={[
          { name: 'pham-vi', label: words.scope, unset: words.own, options: [{ value: 'duoi', label: words.below }] },
          { name: 'chu-tri', label: words.host, options: hosts },
          { name: 'don-vi', label: words.owner, options: owners },
          { name: 'linh-vuc', label: words.field, options: fieldOptions(fields) },
          { name: 'tu', label: words.from, kind: 'day' },
          { name: 'den', label: words.until, kind: 'day' },
        ]}
      />
      <Stack>
        {lines === null ? <Notice tone="warning">{words.tooWide}</Notice> : null}
        {isCut ? <Notice tone="warning">{words.cut}</Notice> : null}
        {lines && lines.length > 0 ? <Sums lines={lines} /> : null}
        <DataTable
          caption={words.title}
          rows={lines ?? []}
          rowKey={(line) => `${line.id}.${line.version}`}
          selection={mayAct ? { form: bulkForm, name: 'rows[]', label: (line) => line.what } : undefined}
          rowLink={(line) => `/nhiem-vu/${line.id}`}
          columns={[
            { key: 'what', head: words.what, cell: (line) => line.what, width: '38%' },
            { key: 'owner', head: words.owner, cell: (line) => line.ownerName },
            { key: 'host', head: words.host, cell: (line) => `${line.hostName}, ${formatDay(line.heldOn)}` },
            { key: 'due', head: words.due, cell: (line) => formatDay(line.dueOn), width: '8rem' },
            { key: 'state', head: words.state, cell: stateOf, width: '13rem' },
          ]}
          empty={<EmptyState title={words.none} body={words.noneBody} />}
        />
        {mayAct ? <BulkForm first="remind" /> : null}
      </Stack>
    </>
  );
}

const stateOf = (line: PromisedLine) => <StateBadge line={line} />;

function Sums({ lines }: { lines: readonly PromisedLine[] }) {
  const { given, claimed, confirmed, late } = tallyOf(lines);
  const waiting = claimed - confirmed;
  const running = given - claimed - late;
  return (
    <>
      <Section title={words.total(given)}>
        <ProgressLine
          label={words.title}
          total={given}
          parts={[
            { tone: 'success', count: confirmed, words: words.parts.confirmed(confirmed) },
            { tone: 'waiting', count: waiting, words: words.parts.claimed(waiting) },
            { tone: 'danger', count: late, words: words.parts.late(late) },
            { tone: 'neutral', count: running, words: words.parts.running(running) },
          ]}
        />
      </Section>
      <Section title={words.byHost} flush>
        <TallyTable caption={words.byHost} rows={tallies(lines, (line) => line.hostName)} />
      </Section>
      <Section title={words.byOwner} flush>
        <TallyTable caption={words.byOwner} rows={tallies(lines, (line) => line.ownerName)} />
      </Section>
    </>
  );
}

/** Said to be done and confirmed are two columns; the rate is of what was confirmed. */
function TallyTable({ caption, rows }: { caption: string; rows: ReturnType<typeof tallies> }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        { key: 'name', head: words.name, cell: (row) => row.name, width: '40%' },
        { key: 'given', head: words.given, cell: (row) => row.given, align: 'right' },
        { key: 'claimed', head: words.claimed, cell: (row) => row.claimed, align: 'right' },
        { key: 'confirmed', head: words.confirmed, cell: (row) => row.confirmed, align: 'right' },
        { key: 'late', head: words.late, cell: (row) => row.late, align: 'right' },
        {
          key: 'rate',
          head: words.rate,
          cell: (row) => (rateOf(row) === null ? words.noRate : `${rateOf(row)} %`),
          align: 'right',
        },
      ]}
      empty={null}
    />
  );
}
