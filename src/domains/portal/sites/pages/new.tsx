import { data, redirect } from 'react-router';
import { mayAnywhere } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { readDraft } from '#platform/drafts/draft.server.ts';
import { UnitPicker } from '#domains/organisation/parts/unit-picker.tsx';
import type { Database } from '#domains/tables.ts';
import { HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { openSite } from '../commands.server.ts';
import { SiteFields } from '../parts/site-fields.tsx';
import { newSiteFor } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/new.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.form;

export const meta = () => [{ title: pageTitle(words.openTitle) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  if (!mayAnywhere(desk.actor.grants, desk.system.permissions, 'portal.manage'))
    throw data({ code: 'not-allowed' }, { status: 403 });
  const unitId = rowId(new URL(request.url).searchParams.get('don-vi') ?? '');
  const year = Number(dayOf(desk.system.clock.now()).slice(0, 4));
  if (unitId === 0) return { site: null, draft: null, year };
  return found(
    read(desk, async (ctx) => ({
      ...{ year, site: await newSiteFor(ctx, unitId) },
      draft: await readDraft(ctx, `trang-tin-mo-${unitId}`),
    })),
  );
}

export async function action({ request, context }: Route.ActionArgs) {
  const { input, once, draft, intent } = formInput(await request.formData());
  if (intent === 'choose') {
    const { unitId } = input;
    return redirect(`/trang-tin/mo?don-vi=${rowId(typeof unitId === 'string' ? unitId : '')}`);
  }
  const outcome = await answer(deskOf<Database>(context).desk, openSite, input, { once, draft });
  return outcome.ok ? redirect(`/trang-tin/${outcome.result.id}/thiet-lap`) : outcome;
}

export default function New({ loaderData: { site, draft, year } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader title={words.openTitle} context={site?.unitName} back={{ to: '/trang-tin', label: text.title }} />
      <Section>
        {site === null ? (
          <CommandForm intent="choose" submit={words.next} cancel="/trang-tin">
            <UnitPicker name="unitId" label={words.chooseUnit} hint={words.chooseUnitHint} required />
          </CommandForm>
        ) : site.siteId === null ? (
          <CommandForm submit={words.save} {...(draft ? { draft } : {})} cancel="/trang-tin">
            <HiddenField name="unitId" value={String(site.unitId)} />
            <SiteFields start={{ place: site.place, hosts: [], themeYear: year }} />
          </CommandForm>
        ) : (
          <Notice tone="neutral" title={words.stands}>
            <LinkButton to={`/trang-tin/${site.siteId}/thiet-lap`} variant="quiet">
              {words.toSite}
            </LinkButton>
          </Notice>
        )}
      </Section>
    </>
  );
}
