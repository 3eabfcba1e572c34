import { Collapse, Button } from '@mantine/core';
import { useState } from 'react';
import { formatDayTime, formatDay } from '#platform/vietnamese/day-format.ts';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { AreaField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { ProgressLine } from '#web/progress-line.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { RecipientLine } from '../dispatch/queries.server.ts';
import { disseminationText } from '../dissemination/text.vi.ts';
import { detailText as text } from '../pages/text.vi.ts';
import type { DispatchCounts, Page } from '../queries.server.ts';
import { StandingBadge } from './badges.tsx';

interface DispatchPanelProps {
  counts: DispatchCounts;
  recipients: Page<RecipientLine>;
  documentId: number;
  /** Send further, or take back. */
  maySend: boolean;
}

const recallForm = 'thu-hoi';

const columns: Column<RecipientLine>[] = [
  { key: 'unit', head: text.unit, cell: (row) => row.unitName },
  { key: 'state', head: text.state, width: '10rem', cell: (row) => <StandingBadge standing={row.standing} /> },
  { key: 'arrival', head: text.arrival, width: '4.5rem', cell: (row) => row.arrivalNumber ?? '–' },
  { key: 'moments', head: text.moments, width: '14rem', cell: momentWords },
];

/** What has happened so far, the earliest first. */
function momentWords(row: RecipientLine): string {
  const happened = [
    row.receivedAt && `${text.receivedAt} ${formatDayTime(row.receivedAt)}`,
    row.readAt && `${text.readAt} ${formatDayTime(row.readAt)}`,
    row.studiedOn && `${text.studiedOn} ${formatDay(row.studiedOn)}`,
  ];
  return happened.filter(Boolean).join('; ') || '–';
}

/** How far the paper has come with each recipient, and the way to take it back. */
export function DispatchPanel({ counts, recipients, documentId, maySend }: DispatchPanelProps) {
  const [isRecalling, setIsRecalling] = useState(false);
  return (
    <>
      <Section
        title={text.dispatches}
        aside={
          <LinkButton to={`/van-ban/${documentId}/quan-triet`} variant="quiet">
            {disseminationText.open}
          </LinkButton>
        }
      >
        <ProgressLine
          label={text.received(counts.received, counts.total)}
          total={counts.total + counts.recalled}
          parts={[
            { tone: 'success', count: counts.studied, words: text.parts.studied(counts.studied) },
            {
              tone: 'progress',
              count: counts.received - counts.studied,
              words: text.parts.received(counts.received - counts.studied),
            },
            {
              tone: 'waiting',
              count: counts.total - counts.received,
              words: text.parts.waiting(counts.total - counts.received),
            },
            { tone: 'neutral', count: counts.recalled, words: text.parts.recalled(counts.recalled) },
          ]}
        />
      </Section>
      <Section
        title={text.recipients}
        flush
        aside={
          maySend ? (
            <LinkButton to={`/van-ban/${documentId}/gui-them`} variant="quiet">
              {text.sendFurther}
            </LinkButton>
          ) : null
        }
      >
        <DataTable
          caption={text.recipients}
          rows={isRecalling ? recipients.rows.filter((row) => row.standing !== 'recalled') : recipients.rows}
          rowKey={(row) => (isRecalling ? row.unitId : row.id)}
          page={recipients.page}
          {...(isRecalling
            ? { selection: { form: recallForm, name: 'unitIds[]', label: (row: RecipientLine) => row.unitName } }
            : {})}
          columns={columns}
          empty={<EmptyState title={text.recipients} />}
        />
      </Section>
      {maySend ? (
        <Section title={text.recall}>
          <Stack>
            <div>
              <Button variant="default" aria-expanded={isRecalling} onClick={() => setIsRecalling(!isRecalling)}>
                {text.recall}
              </Button>
            </div>
            <Collapse expanded={isRecalling}>
              {isRecalling ? <RecallForm onDone={() => setIsRecalling(false)} /> : null}
            </Collapse>
          </Stack>
        </Section>
      ) : null}
    </>
  );
}

function RecallForm({ onDone }: { onDone: () => void }) {
  return (
    <CommandForm
      id={recallForm}
      intent="recall"
      submit={text.recall}
      tone="danger"
      confirm={{ title: text.recallConfirm, body: text.recallConfirmBody }}
      onDone={onDone}
    >
      <p>{text.recallHint}</p>
      <TextField name="paper" label={text.recallPaper} hint={text.recallPaperHint} required maxLength={120} />
      <AreaField name="reason" label={text.recallReason} required maxLength={240} rows={2} />
    </CommandForm>
  );
}
