import { TextInput } from '@mantine/core';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { inputLook } from '#web/field-label.tsx';
import { HiddenField } from '#web/fields.tsx';
import { useField } from '#web/form-context.ts';
import type { MeetingDetail } from '../page/queries.server.ts';
import { countText as words } from '../pages/text.vi.ts';
import styles from './meeting.module.css';

interface Line {
  pointId: number;
  unitId: number | null;
  name: string;
  note: string;
  heads: number | null;
}

/** Each invited unit once, at the point where it is counted or said it would come to; then the heads in the hall. */
function linesOf({ points, invitations, attendance }: MeetingDetail): Line[] {
  const counted = (pointId: number, unitId: number | null) =>
    attendance.find((row) => row.pointId === pointId && row.unitId === unitId);
  return points.flatMap((point, at) => {
    const units = invitations.filter((one) => {
      const rows = attendance.filter((row) => row.unitId === one.unitId && row.heads > 0);
      if (rows.length > 0) return rows.some((row) => row.pointId === point.id);
      const said = points.some((other) => other.id === one.pointId) ? one.pointId : null;
      return said === null ? at === 0 : said === point.id;
    });
    const row = (unitId: number | null, name: string, expected: string) => {
      const found = counted(point.id, unitId);
      const note = found ? words.counted(formatDayTime(found.countedAt), found.byLink) : expected;
      return { pointId: point.id, unitId, name, note, heads: found?.heads ?? null };
    };
    return [
      ...units.map((one) =>
        row(
          one.unitId,
          one.name,
          one.answer === 'declined'
            ? words.declined
            : one.heads === null
              ? ''
              : words.expected(formatNumber(one.heads)),
        ),
      ),
      row(null, words.hall, ''),
    ];
  });
}

/** The heads of every point, unit by unit, with when each was counted. */
export function CountFields({ meeting }: { meeting: MeetingDetail }) {
  const numbered = linesOf(meeting).map((line, index) => ({ line, index }));
  return meeting.points.map((point) => (
    <fieldset key={point.id} className={styles.point}>
      <legend>
        {point.name} <span className={styles.soft}>{words.pointTotal(formatNumber(point.heads))}</span>
      </legend>
      {numbered
        .filter(({ line }) => line.pointId === point.id)
        .map(({ line, index }) => (
          <CountRow key={line.unitId ?? 0} line={line} index={index} pointName={point.name} />
        ))}
    </fieldset>
  ));
}

function CountRow({ line, index, pointName }: { line: Line; index: number; pointName: string }) {
  const { id, error } = useField(`counts.${index}.heads`);
  return (
    <div className={styles.count}>
      <HiddenField name={`counts.${index}.pointId`} value={String(line.pointId)} />
      {line.unitId === null ? null : <HiddenField name={`counts.${index}.unitId`} value={String(line.unitId)} />}
      <div>
        <p>{line.name}</p>
        {line.note ? <p className={styles.soft}>{line.note}</p> : null}
      </div>
      <TextInput
        {...inputLook}
        id={id}
        name={`counts.${index}.heads`}
        aria-label={`${words.heads}, ${line.name}, ${pointName}`}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={line.heads === null ? '' : String(line.heads)}
      />
    </div>
  );
}
