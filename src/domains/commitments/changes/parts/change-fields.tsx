import { Box } from '@mantine/core';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { DayField } from '#web/day-field.tsx';
import { AreaField, CheckField, HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { Stack } from '#web/section.tsx';
import type { CommitmentDetail } from '../../page/queries.server.ts';
import { text } from '../text.vi.ts';

/** The day that an owner asks for. */
export function ExtensionFields({ commitment }: { commitment: CommitmentDetail }) {
  const hint = text.form.wantedHint(formatDay(commitment.dueOn));
  return <DayField name="wantedDueOn" label={text.form.wantedDueOn} hint={hint} required />;
}

/** The terms as they stand, to be put otherwise; where more time is asked for, only the day, filled in as wished. */
export function ChangeFields({ commitment }: { commitment: CommitmentDetail }) {
  const words = text.form;
  const { dueOn, wantedDueOn, what, product } = commitment;
  return (
    <>
      <DayField name="dueOn" label={words.dueOn} required defaultValue={wantedDueOn ?? dueOn} />
      {wantedDueOn ? (
        <>
          <HiddenField name="what" value={what} />
          <HiddenField name="product" value={product} />
        </>
      ) : (
        <Fold title={words.more}>
          <Box mt="sm">
            <Stack>
              <AreaField name="what" label={words.what} required rows={3} maxLength={4000} defaultValue={what} />
              <TextField name="product" label={words.product} required maxLength={500} defaultValue={product} />
            </Stack>
          </Box>
        </Fold>
      )}
    </>
  );
}

/** By which paper, and for whom else. */
export function ChangeGrounds({ commitment }: { commitment: CommitmentDetail }) {
  const words = text.form;
  const { needsPaper, isSharedTask, wantedDueOn } = commitment;
  return (
    <>
      <TextField
        name="paper"
        label={words.paper}
        hint={needsPaper ? words.paperHint : undefined}
        required={needsPaper}
        maxLength={300}
      />
      {isSharedTask && !wantedDueOn ? (
        <CheckField name="everyOwner" label={words.everyOwner} hint={words.everyOwnerHint} />
      ) : null}
    </>
  );
}
