import { data } from 'react-router';
import { may } from '#platform/access/may.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { listFields } from '#domains/commitments/fields/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { FactList } from '#web/fact-list.tsx';
import { FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout, Section, Stack } from '#web/section.tsx';
import { Segments } from '#web/segments.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { ItemFields, ProgrammeItems } from '../parts/programme-items.tsx';
import { YearTabs } from '../parts/year-tabs.tsx';
import {
  agreeProgramme,
  approveProgramme,
  changeItem,
  dropItem,
  openProgramme,
  planItem,
} from '../programme/commands.server.ts';
import { findProgramme, type ProgrammeDetail } from '../programme/queries.server.ts';
import { kinds } from '../rules.ts';
import { year as yearInput } from '../schema.ts';
import { kindText, programmeStateText } from '../text.vi.ts';
import type { Route } from './+types/programme.ts';
import { formText, pageText, programmePageText as words } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ params }: Route.MetaArgs) => [{ title: pageTitle(words.title(Number(params.year))) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const year = yearInput.safeParse(params.year);
  if (!year.success) throw data(null, { status: 404 });
  const { unit, grants } = desk.actor;
  return read(desk, async (ctx) => ({
    year: year.data,
    today: dayOf(desk.system.clock.now()),
    unit: unit ? { id: unit.id, name: unit.name } : null,
    mayBegin: unit !== null && may(grants, desk.system.permissions, 'supervision.work', unit.path),
    programme: unit ? await findProgramme(ctx, unit.id, year.data) : null,
    fields: await listFields(ctx),
  }));
}

const commands = {
  open: openProgramme,
  add: planItem,
  change: changeItem,
  drop: dropItem,
  agree: agreeProgramme,
  approve: approveProgramme,
};

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  const given = { ...input, year: params.year };
  return answer(deskOf<Database>(context).desk, command as typeof planItem, given, { once });
}

const tones = { draft: 'progress', agreed: 'waiting', approved: 'success' } as const;

export default function Programme({ loaderData }: Route.ComponentProps) {
  const { year, today, unit, mayBegin, programme, fields } = loaderData;
  const segments = [year - 1, year, year + 1].map((one) => ({
    to: `/giam-sat/chuong-trinh/${one}`,
    label: pageText.previousYear(one),
    current: one === year,
  }));
  return (
    <>
      <PageHeader
        title={words.title(year)}
        context={unit?.name ?? pageText.noUnit}
        status={
          programme ? (
            <StatusBadge tone={tones[programme.state]}>{programmeStateText[programme.state]}</StatusBadge>
          ) : null
        }
        back={{ to: '/giam-sat', label: formText.back }}
      />
      <YearTabs year={year} current="programme" />
      <Stack>
        <Segments label={pageText.years} items={segments} />
        {programme ? (
          <DetailLayout
            main={
              <Stack>
                {programme.mayWork ? <Next programme={programme} today={today} /> : null}
                {kinds.map((kind) => (
                  <Section key={kind} title={kindText[kind]}>
                    <ProgrammeItems programme={programme} kind={kind} fields={fields} />
                  </Section>
                ))}
              </Stack>
            }
            aside={
              <Stack>
                <Approval programme={programme} />
                {programme.mayWork ? (
                  <Section title={words.add}>
                    <CommandForm intent="add" submit={words.add} tone="quiet">
                      <HiddenField name="id" value={String(programme.id)} />
                      <HiddenField name="version" value={String(programme.version)} />
                      <ItemFields fields={fields} start={{}} />
                      {programme.state === 'approved' ? (
                        <TextField
                          name="paper"
                          label={words.addPaper}
                          hint={words.addPaperHint}
                          required
                          maxLength={300}
                        />
                      ) : null}
                    </CommandForm>
                  </Section>
                ) : null}
              </Stack>
            }
          />
        ) : (
          <Section>
            <EmptyState
              title={words.none(year)}
              body={words.noneBody}
              action={
                unit && mayBegin ? (
                  <CommandForm intent="open" submit={words.begin} layout="inline">
                    <HiddenField name="unitId" value={String(unit.id)} />
                  </CommandForm>
                ) : null
              }
            />
          </Section>
        )}
      </Stack>
    </>
  );
}

function Next({ programme, today }: { programme: ProgrammeDetail; today: string }) {
  const { state, items } = programme;
  if (state === 'draft' && items.every((item) => item.droppedReason !== null)) return null;
  const seen = (
    <>
      <HiddenField name="id" value={String(programme.id)} />
      <HiddenField name="version" value={String(programme.version)} />
    </>
  );
  return (
    <Section title={words.next}>
      {state === 'draft' ? (
        <CommandForm key="agree" intent="agree" submit={words.agree}>
          {seen}
          <p>{words.agreeWords}</p>
          <FieldRow>
            <TextField name="agreedWith" label={words.agreedWith} required maxLength={500} />
            <DayField name="agreedOn" label={words.agreedOn} required defaultValue={today} />
          </FieldRow>
        </CommandForm>
      ) : null}
      {state === 'agreed' ? (
        <CommandForm
          key="approve"
          intent="approve"
          submit={words.approve}
          confirm={{ title: words.approveConfirm, body: words.approveWords }}
        >
          {seen}
          <p>{words.approveWords}</p>
          <FieldRow>
            <TextField name="paper" label={words.paper} required maxLength={300} />
            <DayField name="approvedOn" label={words.approvedOn} required defaultValue={today} />
          </FieldRow>
        </CommandForm>
      ) : null}
      {state === 'approved' ? <p>{words.carryOut}</p> : null}
    </Section>
  );
}

function Approval({ programme }: { programme: ProgrammeDetail }) {
  return (
    <Section title={words.facts}>
      <FactList
        items={[
          { label: words.agreedWith, value: programme.agreedWith, wide: true },
          { label: words.agreedOn, value: programme.agreedOn && formatDay(programme.agreedOn) },
          { label: words.approvedOn, value: programme.approvedOn && formatDay(programme.approvedOn) },
          { label: words.paper, value: programme.paper, wide: true },
        ]}
      />
    </Section>
  );
}
