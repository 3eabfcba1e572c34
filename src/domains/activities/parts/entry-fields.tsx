import { type ReactNode, use, useState } from 'react';
import { Link } from 'react-router';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { DayField } from '#web/day-field.tsx';
import { AreaField, CheckGroup, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { FormContext, useField } from '#web/form-context.ts';
import { text } from '../text.vi.ts';
import { yearText } from '../year/text.vi.ts';
import styles from './entry.module.css';
import type { EntryFormProps } from './entry-form.tsx';
import { KindField } from './kind-field.tsx';
import { OwnFields } from './own-fields.tsx';
import { PointFields } from './point-fields.tsx';
import { ServesField } from './serves-field.tsx';

const words = text.form;
const shown = (count: number | null | undefined) => (typeof count === 'number' ? formatNumber(count) : undefined);

/** The few fields of most days in sight, those of some days folded away; a fold that hides an error opens. */
export function EntryFields({
  kinds,
  elsewhere = [],
  commitments,
  items = [],
  initial,
  isFollowed = false,
  copier,
}: EntryFormProps & { copier: ((kind: string) => ReactNode) | null }) {
  const { errors, values } = use(FormContext);
  const { startText } = useField('kind');
  const [kindCode, setKindCode] = useState(() => startText(initial.kind));
  const [pointCount, setPointCount] = useState(0);
  const kind = kinds.find((one) => one.code === kindCode);
  const own = kindCode === initial.kind ? initial.values : undefined;
  const isFilled = (name: string) => [values?.[name] ?? []].flat().some((value) => value !== '');
  const folded = ['title', 'partnerUnitIds', 'commitmentIds', 'itemIds'];
  const isMoreOpen =
    folded.some((name) => errors[name] !== undefined || isFilled(name) || isFilled(`${name}[]`)) ||
    Boolean(initial.title || initial.partners?.length || initial.commitmentIds?.length || initial.itemIds?.length);
  return (
    <>
      {isFollowed ? (
        <>
          <p>{words.followed(kind?.name ?? '', formatDay(initial.happenedOn), shown(initial.attendance) ?? '0')}</p>
          <HiddenField name="kind" value={kindCode} />
          <HiddenField name="happenedOn" value={initial.happenedOn} />
          <HiddenField name="attendance" value={String(initial.attendance ?? 0)} />
        </>
      ) : (
        <KindField kinds={kinds} start={kindCode} onChoose={setKindCode} />
      )}
      {elsewhere.length > 0 ? (
        <p className={styles.elsewhere}>
          {words.elsewhere}{' '}
          {elsewhere.map(({ name, to }) => (
            <Link key={to} to={to}>
              {name}
            </Link>
          ))}
        </p>
      ) : null}
      {copier && kind ? copier(kind.code) : null}
      <FieldRow>
        {isFollowed ? null : (
          <DayField name="happenedOn" label={words.day} required defaultValue={initial.happenedOn} />
        )}
        <TextField name="place" label={words.place} required maxLength={200} defaultValue={initial.place} />
      </FieldRow>
      {kind ? <OwnFields key={kind.code} fields={kind.fields} values={own} /> : null}
      {kind?.hasPoints ? <PointFields points={initial.points ?? []} onCount={setPointCount} /> : null}
      <div className={styles.counts}>
        {isFollowed || (kind?.hasPoints && pointCount > 0) ? null : (
          <TextField
            name="attendance"
            label={words.attendance}
            required
            inputMode="numeric"
            maxLength={9}
            autoComplete="off"
            defaultValue={shown(initial.attendance)}
          />
        )}
        <TextField
          name="women"
          label={words.women}
          inputMode="numeric"
          maxLength={9}
          autoComplete="off"
          defaultValue={shown(initial.women)}
        />
      </div>
      <AreaField
        name="result"
        label={words.result}
        rows={2}
        maxLength={1000}
        defaultValue={initial.result ?? undefined}
      />
      <Fold open={isMoreOpen} title={words.more}>
        <div className={styles.entry}>
          <TextField
            name="title"
            label={words.activityTitle}
            hint={words.activityTitleHint}
            maxLength={300}
            defaultValue={initial.title ?? undefined}
          />
          <UnitPicker
            name="partnerUnitIds[]"
            label={words.partners}
            hint={words.partnersHint}
            multiple
            {...(initial.partners ? { units: initial.partners } : {})}
          />
          <ServesField
            options={commitments.map((one) => ({ ...one, due: words.due(formatDay(one.dueOn)) }))}
            chosen={initial.commitmentIds ?? []}
          />
          {items.length > 0 ? (
            <CheckGroup
              name="itemIds[]"
              label={yearText.belongs}
              options={items.map((item) => ({ value: String(item.id), label: item.name, hint: item.unitName }))}
              checked={(initial.itemIds ?? []).map(String)}
            />
          ) : null}
        </div>
      </Fold>
    </>
  );
}
