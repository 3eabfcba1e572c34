import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { data } from 'react-router';
import { may } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, filesOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { atFileField } from '#platform/files/name-refusal.ts';
import { childTerritories, territoryOf } from '#domains/organisation/queries.server.ts';
import { receiptCodeOf, receiptKey, receiptUse } from '#domains/opinion/feedback/receipt/rules.ts';
import { kinds, lengths } from '#domains/opinion/feedback/schema.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { AreaField, CheckField, ChoiceField, FieldRow, RadioField, TextField } from '#web/fields.tsx';
import { FileField } from '#web/file-field.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { writeDownPetition } from '../entry/commands.server.ts';
import styles from '../parts/matter.module.css';
import { fieldNames } from '../queries.server.ts';
import { modes } from '../schema.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/new.ts';
import { listText, newText as words } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(words.title) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { unit, grants } = desk.actor;
  if (!unit || !may(grants, desk.system.permissions, 'petition.handle', unit.path))
    throw data({ code: 'not-allowed' }, { status: 403 });
  return read(desk, async (ctx) => ({
    unitName: unit.name,
    today: dayOf(desk.system.clock.now()),
    fields: [...(await fieldNames(ctx))].map(([value, label]) => ({ value, label })),
    areas: [await territoryOf(ctx, unit.territoryId), ...(await childTerritories(ctx, unit.territoryId))].map(
      (one) => ({
        value: String(one.id),
        label: one.name,
      }),
    ),
  }));
}

/** The code comes from the form's own number: a second sending shows the same one. Only its digest is stored. */
export async function action({ request, context }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const form = await request.formData();
  const { input, once } = formInput(form);
  if (!once) throw new Response(null, { status: 400 });
  const { secret, files: store } = desk.system;
  const code = receiptCodeOf(Buffer.from(secret.digest(once, 'receipt-of-form'), 'base64url'));
  const uploads = filesOf(form, 'files').map(async (file) => ({ bytes: await file.bytes(), name: file.name }));
  const given = async () => {
    const files = await atFileField('files', async () => store.putAll(await Promise.all(uploads)));
    return { ...input, receiptDigest: secret.digest(receiptKey(code)!, receiptUse), files };
  };
  const outcome = await answer(desk, writeDownPetition, given, { once });
  return outcome.ok ? { ...outcome, result: { ...outcome.result, code } } : outcome;
}

interface Written {
  id: number;
  code: string;
}

export default function New({ loaderData }: Route.ComponentProps) {
  const [written, setWritten] = useState<Written | null>(null);
  const back = { to: '/kien-nghi', label: listText.title };
  return (
    <>
      <PageHeader title={written ? words.done : words.title} context={loaderData.unitName} back={back} />
      {written ? (
        <Slip written={written} unitName={loaderData.unitName} onAnother={() => setWritten(null)} />
      ) : (
        <Section>
          <CommandForm submit={words.save} cancel="/kien-nghi" files onDone={(result) => setWritten(result as Written)}>
            <p className={styles.soft}>{words.hint}</p>
            <Fields {...loaderData} />
          </CommandForm>
        </Section>
      )}
    </>
  );
}

function Fields({ fields, areas, today }: Route.ComponentProps['loaderData']) {
  return (
    <>
      <FieldRow>
        <ChoiceField
          name="kind"
          label={words.kind}
          required
          options={kinds.map((kind) => ({ value: kind, label: text.kinds[kind] }))}
        />
        <DayField name="receivedOn" label={words.receivedOn} required defaultValue={today} />
      </FieldRow>
      <FieldRow>
        <ChoiceField name="field" label={words.field} required options={fields} />
        <ChoiceField name="areaId" label={words.area} required options={areas} />
      </FieldRow>
      <TextField name="subject" label={words.subject} required maxLength={lengths.subject} />
      <AreaField name="words" label={words.words} hint={words.wordsHint} required rows={6} maxLength={lengths.words} />
      <FileField name="files" label={words.files} accept=".pdf,.docx,image/*" multiple />
      <FieldRow>
        <TextField name="fullName" label={words.fullName} required maxLength={120} autoComplete="off" />
        <TextField name="phone" label={words.phone} inputMode="tel" autoComplete="off" />
      </FieldRow>
      <TextField name="address" label={words.address} maxLength={300} autoComplete="off" />
      <RadioField
        name="mode"
        label={words.mode}
        required
        defaultValue="handler"
        options={modes.map((mode) => ({ value: mode, label: text.modes[mode] }))}
      />
      <CheckField name="mayPublish" label={words.mayPublish} />
    </>
  );
}

/** Printed and handed over; the code is not shown again. */
function Slip({ written, unitName, onAnother }: { written: Written; unitName: string; onAnother: () => void }) {
  return (
    <Stack>
      <div className={styles.slip}>
        <p className={styles.soft}>{unitName}</p>
        <h2>{words.slipTitle}</h2>
        <p className={styles.soft}>{words.slipCode}</p>
        <p className={styles.code}>{written.code}</p>
        <p>{words.slipHow}</p>
        <p className={styles.soft}>{words.slipOnce}</p>
      </div>
      <div>
        <Button onClick={() => window.print()} leftSection={<IconPrinter size={18} aria-hidden />}>
          {words.print}
        </Button>{' '}
        <LinkButton to={`/kien-nghi/${written.id}`} variant="secondary">
          {words.open}
        </LinkButton>{' '}
        <Button variant="subtle" onClick={onAnother}>
          {words.another}
        </Button>
      </div>
    </Stack>
  );
}
