import { data, Link } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { DayField } from '#web/day-field.tsx';
import { EmptyState } from '#web/empty-state.tsx';
import { ChoiceField, FieldRow, HiddenField, TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { rowId } from '#web/row-id.ts';
import { Section, Stack } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { findDocument } from '../../queries.server.ts';
import { addReference, dropReference, setReference } from '../../references/commands.server.ts';
import { referencePage } from '../../references/queries.server.ts';
import { relations } from '../../references/rules.ts';
import { capital, documentLabel, referenceLabel } from '../../text.vi.ts';
import { referencesText as text, relationText } from '../text.vi.ts';
import type { Route } from './+types/references.ts';
import styles from './references.module.css';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const page = await read(desk, async (ctx) => {
    const document = await findDocument(ctx, rowId(params.id));
    if (!document || !may(desk.actor.grants, ctx.permissions, 'document.register', document.register.path)) return null;
    return { id: document.id, label: documentLabel(document), rows: await referencePage(ctx, document) };
  });
  if (!page) throw data(null, { status: 404 });
  return page;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once, intent } = formInput(await request.formData());
  const given = { ...input, documentId: params.id };
  if (intent === 'add') return answer(desk, addReference, given, { once });
  if (intent === 'set') return answer(desk, setReference, given, { once });
  if (intent === 'drop') return answer(desk, dropReference, given, { once });
  throw data(null, { status: 400 });
}

const options = relations.map((relation) => ({ value: relation, label: capital(relationText[relation]) }));
type Row = Route.ComponentProps['loaderData']['rows'][number];

export default function References({ loaderData: page }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={text.title}
        context={text.context(page.label)}
        back={{ to: `/van-ban/${page.id}/dong-chay`, label: text.back }}
      />
      <Stack>
        <Section title={text.list}>
          {page.rows.length === 0 ? (
            <EmptyState title={text.none} />
          ) : (
            <ul className={styles.list}>
              {page.rows.map((row) => (
                <li key={row.id} data-dropped={row.dropped || undefined}>
                  <Named row={row} />
                  {row.dropped ? <Restore row={row} /> : <Change row={row} />}
                </li>
              ))}
            </ul>
          )}
        </Section>
        <Section title={text.add}>
          <CommandForm intent="add" submit={text.addDo}>
            <FieldRow>
              <TextField name="symbol" label={text.symbol} hint={text.symbolHint} required maxLength={60} />
              <DayField name="issuedOn" label={text.issuedOn} />
              <ChoiceField name="relation" label={text.relation} options={options} required />
            </FieldRow>
            <TextField name="issuer" label={text.issuer} maxLength={300} />
          </CommandForm>
        </Section>
      </Stack>
    </>
  );
}

function Named({ row }: { row: Row }) {
  return (
    <div className={styles.named}>
      <strong>{capital(referenceLabel(row))}</strong>
      {row.held ? (
        <Link to={`/van-ban/${row.held.id}`}>{row.held.title}</Link>
      ) : (
        <span className={styles.soft}>{row.issuer}</span>
      )}
      <span className={styles.soft}>{row.dropped ? text.dropped : text.source[row.source]}</span>
    </div>
  );
}

function Change({ row }: { row: Row }) {
  const hidden = <HiddenField name="id" value={String(row.id)} />;
  return (
    <div className={styles.acts}>
      <CommandForm key={row.relation} intent="set" submit={text.set} tone="quiet" layout="inline">
        {hidden}
        <ChoiceField name="relation" label={text.relation} options={options} defaultValue={row.relation} required />
      </CommandForm>
      <CommandForm intent="drop" submit={text.drop} tone="quiet" layout="inline">
        {hidden}
      </CommandForm>
    </div>
  );
}

function Restore({ row }: { row: Row }) {
  return (
    <CommandForm intent="add" submit={text.restore} tone="quiet" layout="inline">
      <HiddenField name="symbol" value={row.symbol} />
      <HiddenField name="issuedOn" value={row.issuedOn ?? ''} />
      <HiddenField name="relation" value={row.relation} />
    </CommandForm>
  );
}
