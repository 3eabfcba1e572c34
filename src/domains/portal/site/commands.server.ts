import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import type { Acting } from '#domains/tables.ts';

const count = z.int().min(1);

/** Views of the last minute, added up. No act of office, so no audit row; the door takes the service 'portal' alone. */
export const addViews = defineCommand({
  name: 'portal.add-views',
  isPrivate: true,
  input: z.object({
    sites: z.array(z.object({ site: count, views: count })),
    articles: z.array(z.object({ article: count, views: count })),
  }),
  async run(ctx: Acting, { sites, articles }) {
    await sql`select portal.add_views(${JSON.stringify(sites)}::jsonb, ${JSON.stringify(articles)}::jsonb)`.execute(
      ctx.db,
    );
  },
});
