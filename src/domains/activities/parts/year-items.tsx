import { Button, Collapse } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { ChoiceField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { type Column, DataTable } from '#web/data-table.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { StatusBadge, type Tone } from '#web/status-badge.tsx';
import type { PlanItem } from '../year/queries.server.ts';
import { type ItemKind, type ItemStanding, speakers } from '../year/rules.ts';
import { yearText as text } from '../year/text.vi.ts';
import styles from './year-items.module.css';

interface YearItemsProps {
  kind: ItemKind;
  year: number;
  items: readonly PlanItem[];
  mayWrite: boolean;
}

/** The key tasks of a year, or its communication plan, with what was done for each; adding one is folded away. */
export function YearItems({ kind, year, items, mayWrite }: YearItemsProps) {
  const [isAdding, setIsAdding] = useState(false);
  const [emptyTitle, emptyBody] = text.none[kind];
  return (
    <Section
      title={text.kinds[kind]}
      aside={
        mayWrite ? (
          <Button
            className={styles.fold}
            variant="default"
            aria-expanded={isAdding}
            onClick={() => setIsAdding(!isAdding)}
          >
            {isAdding ? text.close : text.add[kind]}
          </Button>
        ) : null
      }
    >
      <Stack>
        <p className={styles.about}>{text.about[kind]}</p>
        <Collapse expanded={isAdding}>
          {isAdding ? <AddItem kind={kind} year={year} onDone={() => setIsAdding(false)} /> : null}
        </Collapse>
        <DataTable
          caption={text.kinds[kind]}
          rows={items}
          rowKey={(item) => item.id}
          rowLink={(item) => `/hoat-dong/ke-hoach-nam/${item.id}`}
          columns={kind === 'communication' ? communicationColumns : taskColumns}
          empty={<EmptyState title={emptyTitle} body={emptyBody} />}
        />
      </Stack>
    </Section>
  );
}

const tones: Record<ItemStanding, Tone> = {
  done: 'success',
  running: 'progress',
  coming: 'neutral',
  late: 'warning',
  dropped: 'neutral',
};

const when: Column<PlanItem> = {
  key: 'when',
  head: text.when,
  width: '8.5rem',
  cell: (item) => text.months(item.fromMonth, item.untilMonth),
};
const done: Column<PlanItem> = { key: 'done', head: text.done, width: '11rem', cell: doneWords };
const state: Column<PlanItem> = {
  key: 'state',
  head: text.state,
  width: '10rem',
  cell: (item) => <StatusBadge tone={tones[item.standing]}>{text.standing[item.standing]}</StatusBadge>,
};

const taskColumns: Column<PlanItem>[] = [
  { key: 'name', head: text.name.key_task, cell: (item) => item.name },
  when,
  done,
  state,
];
const communicationColumns: Column<PlanItem>[] = [
  { key: 'name', head: text.name.communication, cell: (item) => item.name },
  {
    key: 'audience',
    head: text.audiencePlace,
    width: '22%',
    cell: (item) => (
      <>
        {item.audience}
        <span className={styles.under}>{item.place}</span>
      </>
    ),
  },
  {
    key: 'speaker',
    head: text.speaker,
    width: '10rem',
    cell: (item) => (item.speaker ? text.speakers[item.speaker] : '–'),
  },
  when,
  done,
  state,
];

function doneWords({ activities, target, people }: PlanItem) {
  return (
    <>
      {text.count(activities, target)}
      {people > 0 ? <span className={styles.under}>{text.people(people)}</span> : null}
    </>
  );
}

const months = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: text.month(at + 1) }));

function AddItem({ kind, year, onDone }: { kind: ItemKind; year: number; onDone: () => void }) {
  return (
    <CommandForm intent={`add-${kind}`} submit={text.save[kind]} onDone={onDone}>
      <HiddenField name="year" value={String(year)} />
      <HiddenField name="kind" value={kind} />
      <TextField name="name" label={text.name[kind]} required maxLength={300} />
      {kind === 'communication' ? (
        <>
          <FieldRow>
            <TextField name="audience" label={text.audience} hint={text.audienceHint} required maxLength={200} />
            <TextField name="place" label={text.place} required maxLength={200} />
          </FieldRow>
          <ChoiceField
            name="speaker"
            label={text.speaker}
            empty={text.noSpeaker}
            options={speakers.map((speaker) => ({ value: speaker, label: text.speakers[speaker] }))}
          />
        </>
      ) : null}
      <FieldRow>
        <ChoiceField name="fromMonth" label={text.from} options={months} defaultValue="1" required />
        <ChoiceField name="untilMonth" label={text.until} options={months} defaultValue="12" required />
        <TextField name="target" label={text.target} inputMode="numeric" maxLength={6} placeholder={formatNumber(4)} />
      </FieldRow>
    </CommandForm>
  );
}
