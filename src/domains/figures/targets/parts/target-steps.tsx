import { AreaField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import { figureWords } from '../../entry/rules.ts';
import { text } from '../text.vi.ts';
import type { TargetPageData } from './target-facts.tsx';

/** What the unit does with what it was given: one next action, the others folded. */
export function UnitSteps({ page: { target, mayWrite }, asks }: { page: TargetPageData; asks: boolean }) {
  const isGiven = target.givenById !== target.unitId;
  if (!mayWrite || !isGiven || target.state === 'dropped') return null;
  return (
    <Section title={text.steps}>
      <Stack>
        {target.state === 'accepted' ? null : <CommandForm intent="accept" submit={text.accept} />}
        {target.comparator === '=' ? null : (
          <Fold title={text.harder}>
            <CommandForm intent="harder" submit={text.harder} tone="quiet">
              <TextField
                name="value"
                label={`${text.harderShort} (${target.measureUnit})`}
                inputMode="decimal"
                required
                defaultValue={figureWords(target.ownValue ?? target.value, target.scale)}
              />
            </CommandForm>
          </Fold>
        )}
        {target.state === 'change-asked' ? null : (
          <Fold open={asks} title={text.ask}>
            <CommandForm intent="ask" submit={text.ask} tone="quiet">
              <AreaField name="reason" label={text.reason} hint={text.askHint} required maxLength={1000} />
            </CommandForm>
          </Fold>
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
        <Fold open={target.state === 'change-asked'} title={text.change}>
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
        </Fold>
        <Fold title={drop}>
          <CommandForm
            intent="drop"
            submit={drop}
            tone="danger"
            confirm={{ title: text.dropTitle, body: text.dropBody }}
          >
            <AreaField name="reason" label={text.reason} required maxLength={1000} />
          </CommandForm>
        </Fold>
      </Stack>
    </Section>
  );
}
