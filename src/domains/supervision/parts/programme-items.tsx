import { Link } from 'react-router';
import { type PickedUnit, UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { AreaField, ChoiceField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { programmePageText as words } from '../pages/text.vi.ts';
import type { ProgrammeDetail } from '../programme/queries.server.ts';
import { forms, type Kind } from '../rules.ts';
import { formName, text } from '../text.vi.ts';
import { SessionBadge } from './session-badge.tsx';
import styles from './session.module.css';

type Item = ProgrammeDetail['items'][number];
interface ItemsProps {
  programme: ProgrammeDetail;
  kind: Kind;
  fields: readonly { code: string; name: string }[];
}

/** The items of one kind: what, to whom, when, and the session that it became. */
export function ProgrammeItems({ programme, kind, fields }: ItemsProps) {
  const items = programme.items.filter((item) => item.kind === kind);
  if (items.length === 0) return <p className={styles.soft}>{words.noItems}</p>;
  return (
    <ol className={styles.rows}>
      {items.map((item) => (
        <li key={item.id}>
          <p className={styles.what}>{item.subject}</p>
          <p className={styles.soft}>
            {[
              text.months(item.fromMonth, item.untilMonth),
              formName(item.form),
              item.bodies.map((body) => body.name).join('; '),
              item.fieldName,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <div className={styles.line}>
            <Became item={item} programme={programme} />
            {item.paper ? <span className={styles.soft}>{words.added(item.paper)}</span> : null}
          </div>
          {programme.mayWork && item.droppedReason === null && item.sessionId === null ? (
            <Mend item={item} programme={programme} fields={fields} />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function Became({ item, programme }: { item: Item; programme: ProgrammeDetail }) {
  if (item.droppedReason !== null)
    return (
      <>
        <StatusBadge tone="neutral">{words.drop}</StatusBadge>
        <span className={styles.soft}>{item.droppedReason}</span>
      </>
    );
  if (item.sessionId !== null && item.sessionState !== null)
    return (
      <>
        <SessionBadge state={item.sessionState} />
        <Link to={`/giam-sat/${item.sessionId}`} aria-label={`${words.openSession}: ${item.subject}`}>
          {words.openSession}
        </Link>
      </>
    );
  return (
    <>
      <StatusBadge tone="waiting">{words.notYet}</StatusBadge>
      {programme.state === 'approved' && programme.mayWork ? (
        <Link to={`/giam-sat/moi?noi-dung=${item.id}`} aria-label={`${words.makeSession[item.kind]}: ${item.subject}`}>
          {words.makeSession[item.kind]}
        </Link>
      ) : null}
    </>
  );
}

function Mend({ item, programme, fields }: { item: Item; programme: ProgrammeDetail; fields: ItemsProps['fields'] }) {
  const seen = (
    <>
      <HiddenField name="id" value={String(programme.id)} />
      <HiddenField name="version" value={String(programme.version)} />
      <HiddenField name="itemId" value={String(item.id)} />
    </>
  );
  const isApproved = programme.state === 'approved';
  return (
    <Fold title={isApproved ? words.drop : words.change}>
      {isApproved ? null : (
        <CommandForm intent="change" submit={words.save} tone="quiet">
          {seen}
          <ItemFields fields={fields} start={item} />
        </CommandForm>
      )}
      <CommandForm intent="drop" submit={words.drop} tone="quiet">
        {seen}
        <AreaField name="reason" label={words.reason} required rows={2} maxLength={600} />
        {isApproved ? (
          <TextField name="paper" label={words.addPaper} hint={words.addPaperHint} required maxLength={300} />
        ) : null}
      </CommandForm>
    </Fold>
  );
}

interface ItemStart {
  form?: string;
  subject?: string;
  fieldCode?: string | null;
  bodies?: PickedUnit[];
  fromMonth?: number;
  untilMonth?: number;
}

export function ItemFields({ fields, start }: { fields: ItemsProps['fields']; start: ItemStart }) {
  return (
    <>
      <ChoiceField
        name="form"
        label={words.form}
        required
        options={forms.map((value) => ({ value, label: formName(value) }))}
        defaultValue={start.form}
      />
      <AreaField name="subject" label={words.subject} required rows={2} maxLength={1000} defaultValue={start.subject} />
      <UnitPicker name="bodyUnitIds[]" label={words.bodies} multiple units={start.bodies ?? []} />
      <ChoiceField
        name="fieldCode"
        label={words.field}
        empty={words.fieldNone}
        options={fields.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={start.fieldCode ?? ''}
      />
      <FieldRow>
        <TextField
          name="fromMonth"
          label={words.fromMonth}
          required
          inputMode="numeric"
          defaultValue={start.fromMonth?.toString()}
        />
        <TextField
          name="untilMonth"
          label={words.untilMonth}
          required
          inputMode="numeric"
          defaultValue={start.untilMonth?.toString()}
        />
      </FieldRow>
    </>
  );
}
