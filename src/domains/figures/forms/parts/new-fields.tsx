import { use, useState } from 'react';
import { ChoiceField, FieldRow, TextField } from '#web/fields.tsx';
import { FormContext } from '#web/form-context.ts';
import { Notice } from '#web/notice.tsx';
import { type Askable, beyondRights } from '../asking/rules.ts';
import { cadenceText, levelText, newText as text, presetText } from '../pages/text.vi.ts';
import { type Cadence, cutOffOf, type Preset, presets } from '../rules.ts';
import { ComingPeriods } from './coming-periods.tsx';

interface NewFieldsProps {
  today: string;
  levels: readonly string[];
  lines: { value: string; label: string }[];
  askable: readonly Askable[];
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const start = { cadence: 'month', cutOff: '14', dueMonth: '0', dueDay: '20', graceDays: '3', lockDays: '30' };

/** What a form asks of whom and when; what is typed also shows the dates that follow from it, and what rights are missing. */
export function NewFields({ today, levels, lines, askable }: NewFieldsProps) {
  const { values } = use(FormContext);
  const [typed, setTyped] = useState<Record<string, string>>(() => ({ ...start, ...textsOf(values) }));
  const kept = presets.filter((preset) => preset !== 'november' || typed.cadence === 'year');
  const level = typed.level ?? levels[0] ?? '';
  const organisation = lines.length === 1 ? lines[0]!.value : typed.organisation || null;
  const { units, beyond } = beyondRights(askable, { level, organisation });
  return (
    <div
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement)
          setTyped((before) => ({ ...before, [target.name]: target.value }));
      }}
    >
      <TextField name="name" label={text.name} hint={text.nameHint} required maxLength={200} />
      <FieldRow>
        <TextField name="code" label={text.code} hint={text.codeHint} required maxLength={60} />
        <ChoiceField
          name="level"
          label={text.level}
          empty={false}
          options={levels.map((value) => ({ value, label: capital(levelText[value] ?? value) }))}
        />
        <ChoiceField
          name="organisation"
          label={text.line}
          {...(lines.length === 1 ? { empty: false as const } : { empty: text.everyLine })}
          options={lines}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          name="cadence"
          label={text.cadence}
          empty={false}
          options={Object.entries(cadenceText).map(([value, label]) => ({ value, label }))}
        />
        <ChoiceField
          name="cutOff"
          label={text.cutOff}
          hint={text.cutOffHint}
          empty={false}
          options={kept.map((value) => ({ value, label: presetText[value] }))}
        />
      </FieldRow>
      <FieldRow>
        <ChoiceField
          name="dueMonth"
          label={text.dueMonth}
          empty={false}
          options={text.dueMonths.map((label, at) => ({ value: String(at), label }))}
        />
        <TextField name="dueDay" label={text.dueDay} defaultValue={start.dueDay} inputMode="numeric" required />
      </FieldRow>
      <FieldRow>
        <TextField
          name="graceDays"
          label={text.grace}
          hint={text.graceHint}
          defaultValue={start.graceDays}
          inputMode="numeric"
          required
        />
        <TextField
          name="lockDays"
          label={text.lock}
          hint={text.lockHint}
          defaultValue={start.lockDays}
          inputMode="numeric"
          required
        />
      </FieldRow>
      {beyond > 0 ? (
        <Notice tone="warning" title={text.beyond(beyond, units)}>
          <p>{text.beyondBody}</p>
        </Notice>
      ) : null}
      <ComingPeriods
        today={today}
        cadence={typed.cadence as Cadence}
        cutOff={cutOffOf(kept.find((one) => one === typed.cutOff) ?? ('14' satisfies Preset), {
          monthsAfter: Number(typed.dueMonth),
          day: Number(typed.dueDay),
        })}
        graceDays={Number(typed.graceDays)}
        lockDays={Number(typed.lockDays)}
      />
    </div>
  );
}

function textsOf(values: Readonly<Record<string, string | string[]>> | null): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
