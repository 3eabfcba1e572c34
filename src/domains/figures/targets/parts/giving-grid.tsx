import { Button, TextInput } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { isEasier } from '#domains/indicators/targets/rules.ts';
import { inputLook } from '#web/field-label.tsx';
import { HiddenField } from '#web/fields.tsx';
import { useField } from '#web/form-context.ts';
import { figureWords } from '../../entry/rules.ts';
import { pastedColumn, sharesOf } from '../giving/rules.ts';
import { givingText as text } from '../giving/text.vi.ts';
import type { unitsToGive } from '../queries.server.ts';
import { typedValue } from '../rules.ts';
import styles from './giving-grid.module.css';
import { amountWords } from './target-words.tsx';

type Giving = Awaited<ReturnType<typeof unitsToGive>>;
type Unit = Giving['units'][number];

/** Every unit that can be given a target, one row each: values typed, pasted or spread, with what their sum leaves. */
export function GivingGrid({ target, units, alreadyGiven }: Pick<Giving, 'target' | 'units' | 'alreadyGiven'>) {
  const isShare = target.spread === 'total';
  const asked = target.ownValue ?? target.value;
  const start = isShare ? '' : figureWords(asked, target.scale);
  const [values, setValues] = useState<readonly string[]>(() => units.map(() => start));
  const left = Math.max(0, asked - alreadyGiven);
  const set = (at: number, words: readonly string[]) =>
    setValues((now) => now.map((one, place) => words[place - at] ?? one));
  const fill = (shares: readonly number[]) => setValues(shares.map((share) => figureWords(share, target.scale)));
  return (
    <>
      <Filling
        isShare={isShare}
        start={start}
        onSame={(words) => setValues(units.map(() => words))}
        onEvenly={() =>
          fill(
            sharesOf(
              left,
              units.map(() => 1),
            ),
          )
        }
        onProportion={
          units.some((unit) => unit.before !== null)
            ? () =>
                fill(
                  sharesOf(
                    left,
                    units.map((unit) => unit.before),
                  ),
                )
            : null
        }
      />
      <Sum target={target} values={values} alreadyGiven={alreadyGiven} />
      <table className={styles.grid} data-share={isShare || undefined}>
        <thead>
          <tr>
            <th scope="col">{text.unit}</th>
            <th scope="col" className={styles.number}>
              {text.before(String(Number(target.startsOn.slice(0, 4)) - 1))}
            </th>
            <th scope="col" className={styles.number}>
              {text.value(target.measureUnit)}
            </th>
            {isShare ? null : <th scope="col">{text.reason}</th>}
          </tr>
        </thead>
        <tbody>
          {units.map((unit, at) => (
            <Row key={unit.unitId} unit={unit} at={at} target={target} value={values[at]!} onValues={set} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowProps {
  unit: Unit;
  at: number;
  target: Giving['target'];
  value: string;
  onValues: (at: number, words: readonly string[]) => void;
}

function Row({ unit, at, target, value, onValues }: RowProps) {
  const { id, error } = useField(`rows.${at}.value`);
  const typed = typedValue(value, target.scale);
  const asked = target.ownValue ?? target.value;
  const isLower = target.spread === 'each' && typed !== null && isEasier(target.comparator, typed, asked);
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const column = pastedColumn(event.clipboardData.getData('text/plain'));
    if (column.length < 2) return;
    event.preventDefault();
    onValues(at, column);
  };
  const hasFault = error !== undefined || (value.trim() !== '' && typed === null);
  return (
    <tr data-lower={isLower || undefined}>
      <th scope="row">
        {unit.shortName}
        <HiddenField name={`rows.${at}.unitId`} value={String(unit.unitId)} />
      </th>
      <td className={styles.number}>{unit.before === null ? <i>{text.none}</i> : amountWords(target, unit.before)}</td>
      <td className={styles.number}>
        <input
          id={id}
          className={styles.value}
          data-giving={at}
          name={`rows.${at}.value`}
          aria-label={text.valueOf(unit.shortName)}
          aria-invalid={hasFault || undefined}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onValues(at, [event.currentTarget.value])}
          onPaste={onPaste}
          onKeyDown={onMove}
        />
        {error === undefined ? null : <span className={styles.fault}>{error}</span>}
      </td>
      {target.spread === 'total' ? null : (
        <td className={styles.reason}>
          {isLower ? (
            <input
              className={styles.words}
              name={`rows.${at}.reason`}
              aria-label={text.reasonOf(unit.shortName)}
              placeholder={text.reason}
              maxLength={1000}
            />
          ) : null}
        </td>
      )}
    </tr>
  );
}

/** Up, down and Enter go from row to row, as in a sheet. */
function onMove(event: KeyboardEvent<HTMLInputElement>): void {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const at = Number(event.currentTarget.dataset['giving']) + step;
  const next = event.currentTarget.closest('table')?.querySelector<HTMLInputElement>(`[data-giving="${at}"]`);
  next?.focus();
  next?.select();
}

interface FillingProps {
  isShare: boolean;
  start: string;
  onSame: (words: string) => void;
  onEvenly: () => void;
  onProportion: (() => void) | null;
}

function Filling({ isShare, start, onSame, onEvenly, onProportion }: FillingProps) {
  const [same, setSame] = useState(start);
  return (
    <fieldset className={styles.filling}>
      <legend>{text.fill}</legend>
      <div className={styles.acts}>
        <TextInput
          {...inputLook}
          label={text.same}
          inputMode="decimal"
          value={same}
          onChange={(event) => setSame(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => onSame(same)}>
          {text.sameDo}
        </Button>
        {isShare ? (
          <Button variant="default" onClick={onEvenly}>
            {text.evenly}
          </Button>
        ) : null}
        {isShare && onProportion ? (
          <Button variant="default" onClick={onProportion}>
            {text.inProportion}
          </Button>
        ) : null}
        <Button variant="subtle" color="gray.8" onClick={() => onSame('')}>
          {text.clear}
        </Button>
      </div>
      <p className={styles.hint}>
        {isShare && onProportion ? `${text.pasteHint} ${text.proportionHint}` : text.pasteHint}
      </p>
    </fieldset>
  );
}

/** How far what is typed goes, as it is typed. */
function Sum({
  target,
  values,
  alreadyGiven,
}: Pick<Giving, 'target' | 'alreadyGiven'> & { values: readonly string[] }) {
  const typed = values.map((words) => (words.trim() === '' ? undefined : typedValue(words, target.scale)));
  const known = typed.flatMap((value) => value ?? []);
  const invalid = typed.filter((value) => value === null).length;
  const asked = target.ownValue ?? target.value;
  const sum = known.reduce((all, value) => all + value, 0);
  const gap = asked - alreadyGiven - sum;
  const easier = known.filter((value) => isEasier(target.comparator, value, asked)).length;
  const facts =
    target.spread === 'total' && !target.isRatio
      ? [
          `${text.whole}: ${amountWords(target, asked)}`,
          ...(alreadyGiven > 0 ? [`${text.already}: ${amountWords(target, alreadyGiven)}`] : []),
          `${text.now}: ${amountWords(target, sum)}`,
        ]
      : [];
  const state = gap === 0 ? text.even : (gap > 0 ? text.short : text.over)(amountWords(target, Math.abs(gap)));
  return (
    <output className={styles.sum}>
      {facts.map((words) => (
        <span key={words}>{words}</span>
      ))}
      {facts.length > 0 ? <b data-gap={gap === 0 ? 'even' : gap > 0 ? 'short' : 'over'}>{state}</b> : null}
      <span>{text.count(known.length, values.length)}</span>
      {facts.length === 0 && easier > 0 ? <b data-gap="short">{text.easier(easier)}</b> : null}
      {invalid > 0 ? <b data-gap="fault">{text.invalid(invalid)}</b> : null}
    </output>
  );
}
