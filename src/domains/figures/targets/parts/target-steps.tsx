import { AreaField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { figureWords } from '../../entry/rules.ts';
import { text } from '../text.vi.ts';
import type { TargetPageData } from './target-facts.tsx';
import styles from './target-steps.module.css';

/** What the unit does with what it was given: one next action, the others folded. */
export function UnitSteps({ page: { target, mayWrite }, asks }: { page: TargetPageData; asks: boolean }) {
  const isGiven = target.givenById !== target.unitId;
  if (!mayWrite || !isGiven || target.state === 'dropped') return null;
  return (
    <Section title={text.steps}>
      <Stack>
        {target.state === 'accepted' ? null : <CommandForm intent="accept" submit={text.accept} />}
        {target.comparator === '=' ? null : (
          <details className={styles.step}>
            <summary>{text.harder}</summary>
            <CommandForm intent="harder" submit={text.harder} tone="quiet">
              <TextField
                name="value"
                label={`${text.harderShort} (${target.measureUnit})`}
                inputMode="decimal"
                required
                defaultValue={figureWords(target.ownValue ?? target.value, target.scale)}
              />
            </CommandForm>
          </details>
        )}
        {target.state === 'change-asked' ? null : (
          <details className={styles.step} open={asks}>
            <summary>{text.ask}</summary>
            <CommandForm intent="ask" submit={text.ask} tone="quiet">
              <AreaField name="reason" label={text.reason} hint={text.askHint} required maxLength={1000} />
            </CommandForm>
          </details>
        )}
      </Stack>
    </Section>
  );
}

/** What the giver does, or a unit with its own: another value, or an end. */
export function GiverSteps({ page: { target, mayWrite, maySteer } }: { page: TargetPageData }) {
  const isOwn = target.givenById === target.unitId;
  if (!(isOwn ? mayWrite : maySteer) || target.state === 'dropped') return null;
  const drop = isOwn ? text.dropOwn : text.drop;
  return (
    <Section title={isOwn ? text.steps : text.giverSteps}>
      <Stack>
        <details className={styles.step} open={target.state === 'change-asked'}>
          <summary>{text.change}</summary>
          <CommandForm intent="change" submit={text.change} tone="quiet">
            <TextField
              name="value"
              label={`${text.value} (${target.measureUnit})`}
              inputMode="decimal"
              required
              defaultValue={figureWords(target.value, target.scale)}
            />
            <AreaField name="reason" label={text.reason} hint={text.changeHint} required maxLength={1000} />
            <TextField name="paperLabel" label={text.paper} hint={text.paperHint} maxLength={300} />
          </CommandForm>
        </details>
        <details className={styles.step}>
          <summary>{drop}</summary>
          <CommandForm
            intent="drop"
            submit={drop}
            tone="danger"
            confirm={{ title: text.dropTitle, body: text.dropBody }}
          >
            <AreaField name="reason" label={text.reason} required maxLength={1000} />
          </CommandForm>
        </details>
      </Stack>
    </Section>
  );
}
