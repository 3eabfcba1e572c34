import { DayField } from '#web/day-field.tsx';
import { AreaField, FieldRow, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import type { VisitView } from '../page/queries.server.ts';
import { text } from '../pages/text.vi.ts';
import type { BoardKind } from '../rules.ts';
import styles from './board.module.css';

const words = text.visit;

interface VisitFieldsProps {
  kind: BoardKind;
  today: string;
  visit?: VisitView;
}

/** Day, subject, found, counts: what a phone takes in a minute; money and land are folded away until there is some. */
export function VisitFields({ kind, today, visit }: VisitFieldsProps) {
  const number = (name: keyof VisitView, label: string) => {
    const value = visit?.[name];
    return (
      <TextField
        name={name}
        label={label}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={value === undefined || value === 0 || value === null ? '' : String(value)}
      />
    );
  };
  const hasMoney = visit
    ? visit.moneyRecommended + visit.moneyOther + visit.moneyRecovered + visit.landRecommended + visit.landOther > 0
    : false;
  return (
    <>
      <DayField name="onDay" label={words.onDay} required defaultValue={visit?.onDay ?? today} />
      <TextField name="subject" label={words.subject} required maxLength={500} defaultValue={visit?.subject} />
      <AreaField name="found" label={words.found} rows={3} maxLength={4000} defaultValue={visit?.found ?? ''} />
      <p className={styles.soft}>{words.hint}</p>
      <FieldRow>
        {number('violations', words.violations)}
        {number('recommended', words.recommended)}
        {number('settled', words.settled)}
      </FieldRow>
      <Fold open={hasMoney} title={words.more}>
        <div className={styles.rows}>
          <FieldRow>
            {number('moneyRecommended', words.money)}
            {number('moneyOther', words.moneyOther[kind])}
            {number('moneyRecovered', words.moneyRecovered)}
          </FieldRow>
          {kind === 'inspection' ? (
            <>
              <FieldRow>
                {number('landRecommended', words.land)}
                {number('landOther', words.landOther)}
                {number('landRecovered', words.landRecovered)}
              </FieldRow>
              {number('lawRecommended', words.law)}
            </>
          ) : null}
        </div>
      </Fold>
    </>
  );
}
