import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { placeRefusal } from './rules.ts';
import { changeSiteInput, closeSiteInput, linksInput, openSiteInput, type SiteSettings } from './schema.ts';

/** Needs portal.manage at the unit, which has no other open site. */
export const openSite = defineCommand({
  name: 'openSite',
  input: openSiteInput,
  run: async (ctx: Acting, { unitId, ...settings }) => {
    const unit = await ctx.db
      .selectFrom('organisation.unit')
      .select(['id', 'path'])
      .where('id', '=', unitId)
      .where('closed_on', 'is', null)
      .executeTakeFirst();
    if (!unit) throw new Refusal('unit-not-found');
    demand(ctx, 'portal.manage', unit.path);
    const other = await ctx.db
      .selectFrom('portal.site')
      .select('id')
      .where('unit_id', '=', unitId)
      .where('open', '=', true)
      .executeTakeFirst();
    if (other) throw new Refusal('site-stands');
    const { id } = await ctx.db
      .insertInto('portal.site')
      .values({ unit_id: unit.id, unit_path: unit.path, ...(await checked(ctx, settings, 0)), ...stamp(ctx) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await putHosts(ctx, id, settings.hosts);
    ctx.touched(`site:${id}`, `unit:${unitId}`);
    return { id };
  },
});

export const changeSite = defineCommand({
  name: 'changeSite',
  input: changeSiteInput,
  run: async (ctx: Acting, { id, version, ...settings }) => {
    const site = await managed(ctx, id, version);
    await ctx.db
      .updateTable('portal.site')
      .set({ ...(await checked(ctx, settings, id)), version: site.version + 1, ...stamp(ctx) })
      .where('id', '=', id)
      .execute();
    await putHosts(ctx, id, settings.hosts);
    return { id };
  },
});

/** Its pages answer no more; everything of it stays. */
export const closeSite = defineCommand({
  name: 'closeSite',
  input: closeSiteInput,
  run: (ctx: Acting, input) => setOpen(ctx, input, false),
});

export const reopenSite = defineCommand({
  name: 'reopenSite',
  input: closeSiteInput,
  run: (ctx: Acting, input) => setOpen(ctx, input, true),
});

/** The menu and the links to other sites, as they shall stand; needs portal.publish. */
export const setLinks = defineCommand({
  name: 'setLinks',
  input: linksInput,
  run: async (ctx: Acting, { id, menu, links }) => {
    const site = await ctx.db.selectFrom('portal.site').select('unit_path').where('id', '=', id).executeTakeFirst();
    if (!site) throw new Refusal('site-not-found');
    demand(ctx, 'portal.publish', site.unit_path);
    await ctx.db.deleteFrom('portal.link').where('site_id', '=', id).execute();
    const rows = Object.entries({ menu, links }).flatMap(([list, entries]) =>
      entries.map((entry, at) => ({ site_id: id, list: list as 'menu' | 'links', position: at + 1, ...entry })),
    );
    if (rows.length > 0) await ctx.db.insertInto('portal.link').values(rows).execute();
    ctx.touched(`site:${id}`);
  },
});

async function setOpen(ctx: Acting, { id, version }: { id: number; version: number }, open: boolean): Promise<void> {
  const site = await managed(ctx, id, version);
  if (site.open === open) throw new Refusal('site-changed');
  const other = await ctx.db
    .selectFrom('portal.site')
    .select('id')
    .where('unit_id', '=', site.unit_id)
    .where('open', '=', true)
    .executeTakeFirst();
  if (open && other) throw new Refusal('site-stands');
  await ctx.db
    .updateTable('portal.site')
    .set({ open, version: site.version + 1, ...stamp(ctx) })
    .where('id', '=', id)
    .execute();
}

async function managed(ctx: Acting, id: number, version: number) {
  const known = ctx.db
    .selectFrom('portal.site')
    .select(['id', 'unit_id', 'unit_path', 'version', 'open'])
    .where('id', '=', id);
  const site = await known.executeTakeFirst();
  if (!site) throw new Refusal('site-not-found');
  demand(ctx, 'portal.manage', site.unit_path);
  const locked = await known.forUpdate().executeTakeFirstOrThrow();
  if (locked.version !== version) throw new Refusal('site-changed');
  ctx.touched(`site:${id}`);
  return locked;
}

const stamp = (ctx: Acting) => ({ changed_at: ctx.now, changed_by: ctx.actor.accountId });

/** The columns of settings that every rule has passed. */
async function checked(ctx: Acting, settings: Omit<SiteSettings, 'hosts'> & { hosts: string[] }, ownId: number) {
  const refusal = placeRefusal(settings.place);
  if (refusal) throw new Refusal('input-invalid', {}, { place: refusal });
  const taken = await ctx.db
    .selectFrom('portal.site')
    .select('id')
    .where('place', '=', settings.place)
    .where('id', '<>', ownId)
    .executeTakeFirst();
  if (taken) throw new Refusal('input-invalid', {}, { place: 'place-taken' });
  if (settings.hosts.length > 0) {
    const elsewhere = await ctx.db
      .selectFrom('portal.host')
      .select('host')
      .where('host', 'in', settings.hosts)
      .where('site_id', '<>', ownId)
      .executeTakeFirst();
    if (elsewhere) throw new Refusal('input-invalid', {}, { hosts: 'host-taken' });
  }
  const theme = settings.theme !== null && settings.themeYear ? settings.theme : null;
  return {
    ...{ place: settings.place, name: settings.name, about: settings.about, contact_words: settings.contact },
    ...{ theme, theme_year: theme === null ? null : (settings.themeYear ?? null), needs_two: settings.needsTwo },
  };
}

async function putHosts(ctx: Acting, siteId: number, hosts: readonly string[]): Promise<void> {
  const known = await ctx.db.selectFrom('portal.host').select('host').where('site_id', '=', siteId).execute();
  const gone = known.map(({ host }) => host).filter((host) => !hosts.includes(host));
  if (gone.length > 0) await ctx.db.deleteFrom('portal.host').where('host', 'in', gone).execute();
  const added = hosts.filter((host) => !known.some((one) => one.host === host));
  if (added.length === 0) return;
  await ctx.db
    .insertInto('portal.host')
    .values(
      [...new Set(added)].map((host) => ({ host, site_id: siteId, added_at: ctx.now, added_by: ctx.actor.accountId })),
    )
    .execute();
}
