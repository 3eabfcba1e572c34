import { Box, Code, Group, Stack as Lines, Text } from '@mantine/core';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, signedInDesk } from '#platform/command/request.server.ts';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { jobText } from '#domains/job-text.ts';
import type { Database } from '#domains/tables.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FactList } from '#web/fact-list.tsx';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { useRefusalWords } from '#web/refusal-words.tsx';
import { DetailLayout, Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { runFailedAgain } from '../commands.server.ts';
import { getSystem, type JobLine, type JobRun, type SystemView } from '../queries.server.ts';
import { elapsed, sizeParts } from '../rules.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/system.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const view = await found(read(desk, getSystem));
  const up = desk.system.clock.now().getTime() - Date.parse(view.facts.startedAt);
  const { mail } = desk.system;
  return { ...view, up: elapsed(up), mail: mail && { from: mail.from, address: mail.address } };
}

export async function action({ request, context }: Route.ActionArgs) {
  return answer(deskOf<Database>(context).desk, runFailedAgain, await request.formData());
}

export default function System({ loaderData: { jobs, runs, facts, up, mail } }: Route.ComponentProps) {
  const failed = runs.filter((run) => run.state === 'failed');
  const others = runs.filter((run) => run.state !== 'failed');
  return (
    <>
      <PageHeader title={text.title} context={text.about} />
      <DetailLayout
        main={
          <>
            <Section title={text.failures}>
              {failed.length === 0 ? <Text>{text.noFailures}</Text> : <Failures runs={failed} />}
            </Section>
            <Section title={text.jobs} flush>
              <DataTable
                caption={text.jobs}
                rows={jobs}
                rowKey={(job) => job.name}
                columns={columns}
                empty={<EmptyState title={text.noJobs} body={text.noJobsBody} />}
              />
            </Section>
            <Section title={text.queue}>
              {others.length === 0 ? <Text>{text.noQueue}</Text> : <Queue runs={others} />}
            </Section>
          </>
        }
        aside={
          <>
            <Section title={text.facts}>
              <Facts facts={facts} up={up} />
            </Section>
            <Section title={text.mail}>
              <MailFacts mail={mail} />
            </Section>
            <Section title={text.backup}>
              <Text mb="xs">{text.backupAbout}</Text>
              <Code block>{text.backupCommand}</Code>
            </Section>
          </>
        }
      />
    </>
  );
}

/** Who it is from and where its links lead; never the server or its password. */
function MailFacts({ mail }: { mail: { from: string; address: string } | null }) {
  if (mail === null) return <Text>{text.mailOff}</Text>;
  return (
    <FactList
      items={[
        { label: text.mailFrom, value: mail.from, wide: true },
        { label: text.mailAddress, value: mail.address, wide: true },
      ]}
    />
  );
}

const nameOf = (job: string) => jobText[job]?.name ?? job;

const columns: Column<JobLine>[] = [
  {
    key: 'name',
    head: text.job,
    cell: (job) => (
      <>
        {nameOf(job.name)}
        <Text size="sm" c="dimmed" component="span" display="block">
          {jobText[job.name]?.about}
        </Text>
      </>
    ),
  },
  {
    key: 'last',
    head: text.lastSuccess,
    width: '10.5rem',
    cell: (job) => (job.lastSuccessAt === null ? text.never : formatDayTime(job.lastSuccessAt)),
  },
  {
    key: 'next',
    head: text.next,
    width: '10.5rem',
    cell: (job) => (job.nextAt === null ? text.notPlanned : formatDayTime(job.nextAt)),
  },
  { key: 'situation', head: text.situation, width: '10.5rem', cell: (job) => <Situation job={job} /> },
];

function Situation({ job }: { job: JobLine }) {
  if (job.running > 0) return <StatusBadge tone="progress">{text.running}</StatusBadge>;
  if (job.failed > 0) return <StatusBadge tone="danger">{text.failed(job.failed)}</StatusBadge>;
  if (job.waiting > 0) return <StatusBadge tone="waiting">{text.waiting(job.waiting)}</StatusBadge>;
  return <StatusBadge tone="success">{text.fine}</StatusBadge>;
}

function Failures({ runs }: { runs: JobRun[] }) {
  return (
    <Lines component="ul" gap="lg" p={0} m={0}>
      {runs.map((run) => (
        <Group key={run.id} component="li" justify="space-between" align="flex-start" gap="sm">
          <Box flex="1 1 16rem">
            <Text fw={600}>{nameOf(run.name)}</Text>
            <FailureWords run={run} />
            <Text size="sm" c="dimmed">
              {text.failedAt(formatDayTime(run.at), run.tries)}. {text.failureLog}
            </Text>
          </Box>
          <CommandForm submit={text.runAgain} layout="inline">
            <HiddenField name="id" value={run.id} />
          </CommandForm>
        </Group>
      ))}
    </Lines>
  );
}

function FailureWords({ run: { failure } }: { run: JobRun }) {
  const words = useRefusalWords();
  if (failure === null) return null;
  return <Text>{text.failure[failure.kind](failure.kind === 'refused' ? words(failure.code) : failure.code)}</Text>;
}

function Queue({ runs }: { runs: JobRun[] }) {
  return (
    <Lines component="ul" gap="md" p={0} m={0}>
      {runs.map((run) => (
        <Group key={run.id} component="li" justify="space-between" align="flex-start" gap="sm">
          <div>
            <Text fw={600}>{nameOf(run.name)}</Text>
            <FailureWords run={run} />
          </div>
          <Text>{run.state === 'failed' ? null : text.state[run.state](formatDayTime(run.at))}</Text>
        </Group>
      ))}
    </Lines>
  );
}

function sizeWords(bytes: number): string {
  const { value, decimals, unit } = sizeParts(bytes);
  return `${formatNumber(value, decimals)} ${unit}`;
}

function Facts({ facts, up }: { facts: SystemView['facts']; up: ReturnType<typeof elapsed> }) {
  return (
    <FactList
      items={[
        { label: text.version, value: facts.version },
        { label: text.startedAt, value: `${formatDayTime(facts.startedAt)} (${text.upFor(text[up.unit](up.count))})` },
        { label: text.database, value: facts.database },
        { label: text.databaseSize, value: sizeWords(facts.databaseBytes) },
        { label: text.files, value: text.fileCount(formatNumber(facts.fileCount), sizeWords(facts.fileBytes)) },
        { label: text.lastMigration, value: facts.lastMigration, wide: true },
      ]}
    />
  );
}
