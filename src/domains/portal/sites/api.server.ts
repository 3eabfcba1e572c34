import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { changeSite, closeSite, openSite, reopenSite, setLinks } from './commands.server.ts';
import { getOwnSite, listLinks, listSites } from './queries.server.ts';
import * as schema from './schema.ts';

const { id } = schema;
const text = z.string();
const words = text.nullable();
const count = z.int();
const none = z.object({});
const link = z.object({ label: text, target: text.describe('/van-ban for a page of the site, else https://…') });
const line = z
  .object({ ...{ id, name: text, place: text, unitName: text, isOpen: z.boolean(), published: count, waiting: count } })
  .meta({ id: 'SiteLine' });
const site = z
  .object({
    ...{ id, version: count, unitId: id, place: text, name: text, about: words, contact: words },
    ...{ themeYear: count.nullable(), theme: words, needsTwo: z.boolean(), isOpen: z.boolean(), hosts: z.array(text) },
    ...{ menu: z.array(link), links: z.array(link) },
  })
  .meta({ id: 'Site' });

export const siteApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/sites',
    summary: 'Public sites that one looks after, by place, 300 at the most',
    query: none,
    answer: z.object({ lines: z.array(line) }),
    view: async (ctx: Viewing) => ({ lines: await listSites(ctx) }),
  }),
  viewing({
    path: '/sites/{id}',
    summary: 'One public site as it is set up, with its menu and links',
    query: none,
    answer: site,
    view: async (ctx: Viewing, _, params) => ({
      ...(await getOwnSite(ctx, params.id!)),
      ...(await listLinks(ctx, params.id!)),
    }),
  }),
  acting({
    path: '/sites',
    summary: 'Opens the public site of a unit that has none',
    command: openSite,
    input: schema.openSiteInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/sites/{id}/change',
    summary: 'Place, names, theme of the year and the rule of two, all anew, by the version that was seen',
    command: changeSite,
    input: schema.changeSiteInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/sites/{id}/links',
    summary: 'The menu and the links to other sites as they shall stand, in order',
    command: setLinks,
    input: z.object({ id, menu: z.array(link).max(30), links: z.array(link).max(30) }),
    answer: none,
  }),
  acting({
    path: '/sites/{id}/close',
    summary: 'Its addresses answer no more; everything of it stays',
    command: closeSite,
    input: schema.closeSiteInput,
    answer: none,
  }),
  acting({
    path: '/sites/{id}/reopen',
    summary: 'A closed site answers again',
    command: reopenSite,
    input: schema.closeSiteInput,
    answer: none,
  }),
];
