// Written by `npm run db:types` from the migrations.
import type { Generated } from 'kysely';

export interface ArticleTable {
  id: Generated<number>;
  site_id: number;
  unit_id: number;
  unit_path: string;
  kind: 'article' | 'event' | 'notice' | 'orientation' | 'document' | 'clarification';
  slug: string;
  title: string;
  summary: string | null;
  body: Generated<string>;
  field_code: string | null;
  image_id: number | null;
  starts_on: string | null;
  ends_on: string | null;
  happens_at: string | null;
  symbol: string | null;
  issuer: string | null;
  issued_on: string | null;
  file_id: number | null;
  claim: string | null;
  sources: string | null;
  names_person: Generated<boolean>;
  state: Generated<'draft' | 'ready' | 'scheduled' | 'published' | 'withdrawn'>;
  publish_at: Date | null;
  published_at: Date | null;
  published_by: number | null;
  withdrawn_reason: string | null;
  correction: string | null;
  corrected_at: Date | null;
  search: Generated<string>;
  views: Generated<number>;
  version: Generated<number>;
  written_at: Date;
  written_by: number;
  changed_at: Date;
  changed_by: number;
  typed_words: Generated<string>;
}

export interface ArticleImageTable {
  article_id: number;
  image_id: number;
}

export interface ConsentTable {
  id: Generated<number>;
  article_id: number;
  full_name: string;
  given_on: string;
  how: string;
  withdrawn_on: string | null;
  at: Date;
  account_id: number;
  withdrawn_at: Date | null;
}

export interface FormerArticleTable {
  article_id: number;
  version: number;
  title: string;
  summary: string | null;
  body: string;
  claim: string | null;
  sources: string | null;
  correction: string | null;
  changed_at: Date;
  changed_by: number;
}

export interface HostTable {
  host: string;
  site_id: number;
  added_at: Date;
  added_by: number;
}

export interface ImageTable {
  id: Generated<number>;
  site_id: number;
  alt: string;
  credit: string | null;
  small_file_id: number;
  middle_file_id: number;
  large_file_id: number;
  width: number;
  height: number;
  added_at: Date;
  added_by: number;
}

export interface LinkTable {
  id: Generated<number>;
  site_id: number;
  list: 'menu' | 'links';
  position: number;
  label: string;
  target: string;
}

export interface PlaceMarkTable {
  territory_id: number;
  changes: number;
}

export interface PlacementTable {
  article_id: number;
  site_id: number;
  direction: 'up' | 'down';
  state: Generated<'offered' | 'accepted' | 'declined' | 'taken_off'>;
  reason: string | null;
  offered_at: Date;
  offered_by: number;
  decided_at: Date | null;
  decided_by: number | null;
}

export interface PromiseTable {
  id: Generated<number>;
  kind: 'conclusion' | 'recommendation' | 'answer';
  source_key: string;
  source_part: number | null;
  commitment_id: number | null;
  unit_id: number;
  unit_path: string;
  owner_unit_id: number;
  area_id: number | null;
  field_code: string | null;
  asked: string;
  promised: string;
  source_label: string;
  asked_on: string;
  due_on: string | null;
  verdict: 'solved' | 'not_solved' | 'no_answer' | null;
  published_on: string;
  taken_off_on: string | null;
  province_id: number | null;
  commune_id: number | null;
}

export interface SiteTable {
  id: Generated<number>;
  unit_id: number;
  unit_path: string;
  place: string;
  name: string;
  about: string | null;
  contact_words: string | null;
  theme_year: number | null;
  theme: string | null;
  needs_two: Generated<boolean>;
  open: Generated<boolean>;
  version: Generated<number>;
  changed_at: Date;
  changed_by: number;
}

export interface SiteDayTable {
  site_id: number;
  on_day: string;
  views: Generated<number>;
}

export interface PortalTables {
  'portal.article': ArticleTable;
  'portal.article_image': ArticleImageTable;
  'portal.consent': ConsentTable;
  'portal.former_article': FormerArticleTable;
  'portal.host': HostTable;
  'portal.image': ImageTable;
  'portal.link': LinkTable;
  'portal.place_mark': PlaceMarkTable;
  'portal.placement': PlacementTable;
  'portal.promise': PromiseTable;
  'portal.site': SiteTable;
  'portal.site_day': SiteDayTable;
}
