import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DayField } from '#web/day-field.tsx';
import { AreaField, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import type { MeetingDetail } from '../page/queries.server.ts';
import { conclusionText as words } from '../pages/text.vi.ts';
import styles from './meeting.module.css';

type Conclusion = MeetingDetail['conclusions'][number];
const picked = (units: Conclusion['owners']) => units.map((unit) => ({ ...unit, place: '' }));

/** The five things that make a conclusion a promise. */
export function ConclusionFields({ conclusion }: { conclusion?: Conclusion }) {
  return (
    <>
      <AreaField name="what" label={words.what} required rows={3} maxLength={4000} defaultValue={conclusion?.what} />
      <UnitPicker
        name="ownerUnitIds[]"
        label={words.owners}
        hint={words.ownersHint}
        required
        multiple
        units={picked(conclusion?.owners ?? [])}
      />
      <UnitPicker
        name="cooperatingUnitIds[]"
        label={words.cooperating}
        multiple
        units={picked(conclusion?.cooperating ?? [])}
      />
      <TextField
        name="product"
        label={words.product}
        hint={words.productHint}
        required
        maxLength={500}
        defaultValue={conclusion?.product}
      />
      <DayField name="dueOn" label={words.due} required defaultValue={conclusion?.dueOn} />
    </>
  );
}

/** One that has not been sent: as it reads, and folded away the ways to mend it or take it away. */
export function WaitingConclusion({ conclusion }: { conclusion: Conclusion }) {
  const seen = (
    <>
      <HiddenField name="conclusionId" value={String(conclusion.id)} />
      <HiddenField name="version" value={String(conclusion.version)} />
    </>
  );
  return (
    <article>
      <p className={styles.what}>{conclusion.what}</p>
      <p className={styles.soft}>
        {[
          conclusion.owners.map((unit) => unit.name).join('; '),
          conclusion.product,
          `${words.due}: ${formatDay(conclusion.dueOn)}`,
        ].join(' · ')}
      </p>
      <Fold title={words.mend}>
        <CommandForm intent="mend" submit={words.mendButton} tone="quiet">
          {seen}
          <ConclusionFields conclusion={conclusion} />
        </CommandForm>
        <CommandForm intent="remove" submit={words.remove} tone="quiet" layout="inline">
          {seen}
        </CommandForm>
      </Fold>
    </article>
  );
}
