import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { type ArticleKind, plainWords } from './rules.ts';

export interface MadeSite {
  id: number;
  unitId: number;
  unitPath: string;
}

/** A site of a unit, past every policy. */
export async function makeSite(
  query: OwnerQuery,
  site: { path: string; place: string; name: string; theme?: string; about?: string; contact?: string },
): Promise<MadeSite> {
  const { rows } = await query(
    `insert into portal.site (unit_id, unit_path, place, name, theme_year, theme, about, contact_words, changed_at, changed_by)
     select id, path, $2, $3, 2026, $4, $5, $6, '2026-06-01T08:00+07', 1 from organisation.unit where path = $1::ltree
     returning id, unit_id as "unitId", unit_path::text as "unitPath"`,
    [site.path, site.place, site.name, site.theme ?? null, site.about ?? null, site.contact ?? null],
  );
  return rows[0] as unknown as MadeSite;
}

export interface ArticleGiven {
  kind?: ArticleKind;
  slug: string;
  title: string;
  body?: string;
  summary?: string;
  state?: 'draft' | 'published' | 'withdrawn';
  publishedAt?: string;
  more?: Readonly<Record<string, string | number>>;
}

/** An article in whatever state, past every policy and guard: how one comes there is the editor's part. */
export async function makeArticle(query: OwnerQuery, site: MadeSite, given: ArticleGiven): Promise<number> {
  const { kind = 'article', body = '<p>Nội dung.</p>', state = 'published', summary = null, more = {} } = given;
  const at = given.publishedAt ?? '2026-06-15T08:00:00+07:00';
  const row: Record<string, string | number | null> = {
    ...{ site_id: site.id, unit_id: site.unitId, unit_path: site.unitPath, kind, slug: given.slug, title: given.title },
    ...{
      body,
      summary,
      state,
      published_at: state === 'draft' ? null : at,
      published_by: state === 'draft' ? null : 1,
    },
    ...{ withdrawn_reason: state === 'withdrawn' ? 'Rút' : null },
    ...{ written_at: at, written_by: 1, changed_at: at, changed_by: 1, ...more },
  };
  const words = searchKey([given.title, summary, plainWords(body)].filter(Boolean).join(' '));
  const names = Object.keys(row);
  const places = names.map((_, index) => `$${index + 1}`).join(', ');
  await query('alter table portal.article disable trigger begins');
  const { rows } = await query(
    `insert into portal.article (${names.join(', ')}, typed_words) values (${places}, to_tsvector('simple', $${names.length + 1})) returning id`,
    [...Object.values(row), words],
  );
  await query('alter table portal.article enable trigger begins');
  return Number(rows[0]!.id);
}

/** What a site shows of another's: offered and accepted. */
export async function placeArticle(
  query: OwnerQuery,
  articleId: number,
  siteId: number,
  state = 'accepted',
): Promise<void> {
  await query(
    `insert into portal.placement (article_id, site_id, direction, state, offered_at, offered_by, decided_at, decided_by)
     values ($1, $2, 'up', $3, '2026-06-15T09:00+07', 1, case when $3 = 'offered' then null else timestamptz '2026-06-15T10:00+07' end, 1)`,
    [articleId, siteId, state],
  );
}
