import { redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { EmptyState } from '#web/empty-state.tsx';
import { AreaField, ChoiceField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { DetailLayout, Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { handOver } from '../in-charge/commands.server.ts';
import { chargesOfUnit } from '../in-charge/queries.server.ts';
import { chargeText } from '../in-charge/text.vi.ts';
import styles from '../parts/panel.module.css';
import { text } from '../text.vi.ts';
import type { Route } from './+types/hand-over.ts';

export { clientAction } from '#web/client-action.ts';

const words = chargeText.handOver;

export const meta = () => [{ title: pageTitle(words.title) }];

/** Of the unit that one acts for, or of the one that the address names; `tu` is the person who hands over. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { searchParams } = new URL(request.url);
  const unitId = rowId(searchParams.get('don-vi') ?? String(desk.actor.unit?.id ?? 0));
  const { actor, system } = desk;
  return found(
    read(desk, async (ctx) => {
      const unit = await getUnit(ctx, unitId);
      const mayWork = may(actor.grants, system.permissions, 'commitment.work', unit.path);
      return {
        unit: { id: unit.id, name: unit.name },
        from: searchParams.get('tu') ?? '',
        done: searchParams.get('xong'),
        charges: mayWork ? await chargesOfUnit(ctx, unit.id) : null,
      };
    }),
  );
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(deskOf<Database>(context).desk, handOver, input, { once });
  if (!outcome.ok) return outcome;
  const { commitments, series, unitId } = outcome.result;
  return redirect(`/nhiem-vu/ban-giao?don-vi=${unitId}&xong=${commitments}-${series}`);
}

export default function HandOver({ loaderData: { unit, from, done, charges } }: Route.ComponentProps) {
  const counts = /^(\d{1,9})-(\d{1,9})$/u.exec(done ?? '');
  return (
    <>
      <PageHeader
        title={words.title}
        context={words.context(unit.name)}
        back={{ to: '/nhiem-vu', label: text.list.title }}
      />
      {counts ? <Notice tone="success">{words.done(Number(counts[1]), Number(counts[2]))}</Notice> : null}
      {charges === null ? <Notice tone="neutral">{words.notAllowed}</Notice> : null}
      {charges && charges.inCharge.length === 0 ? <EmptyState title={words.empty} body={words.emptyBody} /> : null}
      {charges && charges.inCharge.length > 0 ? (
        <DetailLayout
          main={<Form key={done} unitId={unit.id} from={from} charges={charges} />}
          aside={<Charges charges={charges} />}
        />
      ) : null}
    </>
  );
}

type InCharge = NonNullable<Route.ComponentProps['loaderData']['charges']>;

function Form({ unitId, from, charges }: { unitId: number; from: string; charges: InCharge }) {
  const { inCharge, people } = charges;
  const given = inCharge.find(({ personId }) => String(personId) === from) ?? inCharge.find(({ isGone }) => isGone);
  return (
    <Section>
      <CommandForm submit={words.submit} cancel="/nhiem-vu" confirm={{ title: words.confirm, body: words.confirmBody }}>
        <HiddenField name="unitId" value={String(unitId)} />
        <ChoiceField
          name="fromPersonId"
          label={words.from}
          required
          defaultValue={given ? String(given.personId) : ''}
          options={inCharge.map((one) => ({
            value: String(one.personId),
            label: `${one.name}: ${words.count(one.open, one.series)}`,
          }))}
        />
        <ChoiceField
          name="toPersonId"
          label={words.to}
          required
          options={people.map((one) => ({
            value: String(one.personId),
            label: [one.name, one.positionTitle].filter(Boolean).join(', '),
          }))}
        />
        <AreaField name="note" label={words.note} hint={words.noteHint} required rows={3} maxLength={1000} />
      </CommandForm>
    </Section>
  );
}

function Charges({ charges }: { charges: InCharge }) {
  return (
    <Section title={words.who}>
      <ul className={styles.charges}>
        {charges.inCharge.map((one) => (
          <li key={one.personId}>
            <span>
              {one.name} {one.isGone ? <StatusBadge tone="warning">{words.gone}</StatusBadge> : null}
            </span>
            <span className={styles.note}>{words.count(one.open, one.series)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
