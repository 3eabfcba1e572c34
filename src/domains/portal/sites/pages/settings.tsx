import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { answer, deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { AreaField, HiddenField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section, Stack } from '#web/section.tsx';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { changeSite, closeSite, reopenSite, setLinks } from '../commands.server.ts';
import { SiteFields } from '../parts/site-fields.tsx';
import { SiteTabs } from '../parts/site-tabs.tsx';
import { getOwnSite, listLinks, siteRights } from '../queries.server.ts';
import { text } from '../text.vi.ts';
import type { Route } from './+types/settings.ts';

export { clientAction } from '#web/client-action.ts';

const words = text.form;

export const meta = () => [{ title: pageTitle(words.settings) }];

export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(
    read(desk, async (ctx) => {
      const site = await getOwnSite(ctx, rowId(params.siteId));
      return { site, rights: siteRights(ctx, site.unitPath), lists: await listLinks(ctx, site.id) };
    }),
  );
}

const commands = { change: changeSite, links: setLinks, close: closeSite, reopen: reopenSite };

export async function action({ request, context, params }: Route.ActionArgs) {
  const { input, once, intent } = formInput(await request.formData());
  const command = Object.hasOwn(commands, intent ?? '') ? commands[intent as keyof typeof commands] : null;
  if (!command) throw new Response(null, { status: 400 });
  return answer(deskOf<Database>(context).desk, command as typeof closeSite, { ...input, id: params.siteId }, { once });
}

export default function Settings({ loaderData: { site, rights, lists } }: Route.ComponentProps) {
  return (
    <>
      <PageHeader
        title={site.name}
        context={`/${site.place}`}
        back={{ to: '/trang-tin', label: text.title }}
        secondary={
          site.isOpen ? (
            <LinkButton to={`/${site.place}`} variant="secondary" external>
              {text.visit}
            </LinkButton>
          ) : null
        }
      />
      <SiteTabs siteId={site.id} current="settings" />
      <Stack>
        {site.isOpen ? null : <Notice tone="warning">{words.closed}</Notice>}
        {rights.mayPublish ? (
          <Section title={text.links.title}>
            <CommandForm key={text.links.rows(lists.menu)} intent="links" submit={text.links.save} tone="quiet">
              <p>{text.links.about}</p>
              <AreaField
                name="menu"
                label={text.links.menu}
                hint={text.links.hint}
                rows={7}
                defaultValue={text.links.rows(lists.menu)}
              />
              <AreaField name="links" label={text.links.links} rows={4} defaultValue={text.links.rows(lists.links)} />
            </CommandForm>
          </Section>
        ) : null}
        <Section title={words.settings}>
          {rights.mayManage ? (
            <CommandForm key={site.version} intent="change" submit={words.saveChange}>
              <HiddenField name="version" value={String(site.version)} />
              <SiteFields start={site} />
            </CommandForm>
          ) : (
            <Notice tone="neutral">{words.noManage}</Notice>
          )}
        </Section>
        {rights.mayManage ? (
          <Section>
            <CommandForm
              key={site.version}
              intent={site.isOpen ? 'close' : 'reopen'}
              submit={site.isOpen ? words.close : words.reopen}
              tone={site.isOpen ? 'danger' : undefined}
              confirm={site.isOpen ? { title: words.closeTitle, body: words.closeBody } : undefined}
            >
              <HiddenField name="version" value={String(site.version)} />
            </CommandForm>
          </Section>
        ) : null}
      </Stack>
    </>
  );
}
