import { data, redirect } from 'react-router';
import { may } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { AreaField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { rowId } from '#web/row-id.ts';
import { correctHeading } from '../heading/commands.server.ts';
import { correctText as text } from '../heading/text.vi.ts';
import { HeadingFields } from '../parts/heading-fields.tsx';
import { findDocument } from '../queries.server.ts';
import { correctionPermission } from '../rules.ts';
import { documentLabel } from '../text.vi.ts';
import type { Route } from './+types/correct.ts';
import { detailText } from './text.vi.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const document = await read(desk, (ctx) => findDocument(ctx, rowId(params.id)));
  const permission = document && correctionPermission(document.state);
  if (!permission || !may(desk.actor.grants, desk.system.permissions, permission, document.register.path))
    throw data(null, { status: 404 });
  return document;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { desk } = deskOf<Database>(context);
  const { input, once } = formInput(await request.formData());
  const outcome = await answer(desk, correctHeading, { ...input, documentId: params.id }, { once });
  return outcome.ok ? redirect(`/van-ban/${params.id}`) : outcome;
}

export default function Correct({ loaderData: document }: Route.ComponentProps) {
  const isSent = document.state === 'sent';
  const back = `/van-ban/${document.id}`;
  return (
    <>
      <PageHeader title={text.title} context={documentLabel(document)} back={{ to: back, label: detailText.back }} />
      <Section>
        <CommandForm submit={text.submit} cancel={back}>
          {isSent ? (
            <Notice tone="warning" title={text.sentTitle}>
              <p>{text.sentBody}</p>
            </Notice>
          ) : null}
          <HiddenField name="version" value={String(document.version)} />
          <HeadingFields heading={document} />
          <AreaField
            name="reason"
            label={isSent ? text.reason : text.optionalReason}
            required={isSent}
            maxLength={500}
            rows={2}
          />
        </CommandForm>
      </Section>
    </>
  );
}
