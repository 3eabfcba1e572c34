import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DayField } from '#web/day-field.tsx';
import { ChoiceField, FieldRow, TextField } from '#web/fields.tsx';
import { Notice } from '#web/notice.tsx';
import type { StudyDuty } from '../dissemination/queries.server.ts';
import { disseminationText as words } from '../dissemination/text.vi.ts';
import { detailText as text } from '../pages/text.vi.ts';

interface StudyFieldsProps {
  conferences: readonly { id: number; label: string }[];
  today: string;
}

/** When and where the unit studied a paper: a conference of its log where there is one. */
export function StudyFields({ conferences, today }: StudyFieldsProps) {
  return (
    <>
      <DayField name="studiedOn" label={text.studyDay} required defaultValue={today} />
      <FieldRow>
        {conferences.length > 0 ? (
          <ChoiceField
            name="activityId"
            label={words.conference}
            empty={words.noConference}
            options={conferences.map(({ id, label }) => ({ value: String(id), label }))}
          />
        ) : null}
        <TextField
          name="where"
          label={conferences.length > 0 ? words.whereWords : words.whereOnly}
          hint={words.whereHint}
          maxLength={200}
        />
      </FieldRow>
    </>
  );
}

/** What the office above asked for, to those it concerns alone. */
export function DutyNotice({ duty, studied }: { duty: StudyDuty; studied: boolean }) {
  if (studied || (duty.studyBy === null && duty.remindedOn === null)) return null;
  const day = duty.studyBy && formatDay(duty.studyBy);
  return (
    <Notice tone={duty.overdue ? 'warning' : 'neutral'}>
      {day ? <p>{duty.overdue ? words.overdueBy(day) : words.studyBy(day)}</p> : null}
      {duty.remindedOn ? <p>{words.remindedOn(formatDay(duty.remindedOn))}</p> : null}
    </Notice>
  );
}
