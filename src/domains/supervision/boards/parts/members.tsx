import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DataTable } from '#web/data-table.tsx';
import { DayField } from '#web/day-field.tsx';
import { ChoiceField, FieldRow, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import type { BoardPage } from '../page/queries.server.ts';
import { text } from '../pages/text.vi.ts';
import { parts } from '../rules.ts';
import { partText } from '../text.vi.ts';
import styles from './board.module.css';

const words = text.page;
type Member = BoardPage['members'][number];

function areaOf({ areaName, areaClosedOn }: Member) {
  if (areaName === null) return '–';
  return areaClosedOn === null ? areaName : words.areaClosed(areaName, formatDay(areaClosedOn));
}

/** Who sits there, as they were elected; the own unit alone sees it, and adds and ends. */
export function Members({ board }: { board: BoardPage }) {
  if (!board.isOwn)
    return (
      <Section title={words.members}>
        <p className={styles.soft}>{words.membersHidden}</p>
      </Section>
    );
  return (
    <Section title={words.members} flush>
      <DataTable
        caption={words.members}
        rows={board.members}
        rowKey={(member) => member.id}
        columns={[
          { key: 'name', head: words.name, cell: (member) => member.fullName, width: '30%' },
          { key: 'part', head: words.part, cell: (member) => partText[member.part] },
          { key: 'area', head: words.area, cell: areaOf },
          {
            key: 'since',
            head: words.since,
            cell: ({ fromOn, endedOn }) =>
              endedOn === null ? words.from(formatDay(fromOn)) : words.ended(formatDay(fromOn), formatDay(endedOn)),
          },
        ]}
        empty={null}
      />
      {board.mayName ? (
        <div className={styles.padded}>
          <AddMember areas={board.areas} />
          <EndMember members={board.members.filter((member) => member.endedOn === null)} />
        </div>
      ) : null}
    </Section>
  );
}

function AddMember({ areas }: Pick<BoardPage, 'areas'>) {
  return (
    <Fold title={words.addMember}>
      <CommandForm intent="add-member" submit={words.addMember} tone="quiet">
        <FieldRow>
          <TextField name="fullName" label={words.fullName} required maxLength={120} autoComplete="off" />
          <DayField name="fromOn" label={words.fromOn} required />
        </FieldRow>
        <FieldRow>
          <ChoiceField
            name="areaId"
            label={words.area}
            empty={text.form.noArea}
            options={areas.map((area) => ({ value: String(area.id), label: area.name }))}
          />
          <ChoiceField
            name="part"
            label={words.part}
            empty={false}
            defaultValue="member"
            options={parts.map((part) => ({ value: part, label: partText[part] }))}
          />
        </FieldRow>
      </CommandForm>
    </Fold>
  );
}

function EndMember({ members }: Pick<BoardPage, 'members'>) {
  if (members.length === 0) return null;
  return (
    <Fold title={words.endMember}>
      <CommandForm intent="end-member" submit={words.endMember} tone="quiet">
        <FieldRow>
          <ChoiceField
            name="memberId"
            label={words.member}
            required
            options={members.map((member) => ({ value: String(member.id), label: member.fullName }))}
          />
          <DayField name="on" label={words.endedOn} required />
        </FieldRow>
      </CommandForm>
    </Fold>
  );
}
