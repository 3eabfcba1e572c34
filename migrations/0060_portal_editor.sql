-- What the editor of public sites needs beside 0054: pictures by the articles that show them, and the job that publishes in time.

-- Which pictures an article shows, as its lead or in its body: a picture is public while an article that shows it is.
create table portal.article_image (
  article_id bigint not null references portal.article,
  image_id bigint not null references portal.image,
  primary key (article_id, image_id)
);
create index article_of_image on portal.article_image (image_id);
alter table portal.article_image enable row level security;
create policy readable on portal.article_image for select using (exists (select from portal.article a where a.id = article_id));
create policy shown on portal.article_image for all using (exists (
  select from portal.article a where a.id = article_id and access.reaches(a.unit_path, (select access.scopes('portal.write')))));
grant select, insert, delete on portal.article_image to caunoi_app;

-- The service may see and move only what waits for its hour, and only into the open.
alter policy changed on portal.article
  with check (access.reaches(unit_path, (select access.scopes('portal.write'))) or (select access.is_public()) and state = 'published');

-- The hour in which a consent was taken back: an article that was corrected after it needs no further look.
alter table portal.consent add column withdrawn_at timestamptz check ((withdrawn_at is null) = (withdrawn_on is null));
grant update (withdrawn_at) on portal.consent to caunoi_app;
