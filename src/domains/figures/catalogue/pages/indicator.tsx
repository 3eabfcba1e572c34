import { Link } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { bringIndicatorBack } from '#domains/indicators/catalogue/changing/commands.server.ts';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { DetailLayout } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { AskingForms, Formula, IndicatorFacts, IndicatorVersions } from '../parts/indicator-facts.tsx';
import { indicatorPage } from '../queries.server.ts';
import { listText, pageText as text } from '../text.vi.ts';
import type { Route } from './+types/indicator.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = ({ loaderData }: Route.MetaArgs) => [{ title: pageTitle(loaderData?.name ?? listText.title) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => indicatorPage(ctx, params.code)));
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once } = formInput(await request.formData());
  return answer(deskOf<Database>(context).desk, bringIndicatorBack, input, { once });
}

export default function Indicator({ loaderData: one }: Route.ComponentProps) {
  const figures = <LinkButton to={`/so-lieu/tong-hop?chi-tieu=${one.id}`}>{text.figures}</LinkButton>;
  const change = (
    <LinkButton to={`/chi-tieu/danh-muc/${one.code}/sua`} variant={one.mayRead ? 'secondary' : 'primary'}>
      {text.change}
    </LinkButton>
  );
  const mayChange = one.mayKeep && !one.isRetired;
  return (
    <>
      <PageHeader
        title={one.name}
        context={text.context(one.code, one.topic)}
        back={{ to: '/chi-tieu', label: listText.title }}
        status={
          <StatusBadge tone={one.isRetired ? 'neutral' : 'success'}>
            {one.isRetired ? text.retired : text.used}
          </StatusBadge>
        }
        primary={one.mayRead ? figures : mayChange ? change : null}
        secondary={one.mayRead && mayChange ? change : null}
      />
      <DetailLayout
        main={
          <>
            {one.retiredOn === null ? null : (
              <Notice tone="warning" title={text.retiredOn(formatDay(one.retiredOn))}>
                <p>{one.retiredReason}</p>
                {one.followedBy ? (
                  <p>
                    {text.followedBy}{' '}
                    <Link to={`/chi-tieu/danh-muc/${one.followedBy.code}`}>
                      {one.followedBy.code} {one.followedBy.name}
                    </Link>
                  </p>
                ) : null}
                <p>{text.retiredBody}</p>
                {one.mayKeep ? (
                  <CommandForm submit={text.bringBack} layout="inline" tone="quiet">
                    <HiddenField name="indicatorId" value={String(one.id)} />
                  </CommandForm>
                ) : null}
              </Notice>
            )}
            <IndicatorFacts one={one} />
            <Formula one={one} />
            <AskingForms one={one} />
          </>
        }
        aside={<IndicatorVersions one={one} />}
      />
    </>
  );
}
