-- Roles, the settings that every transaction carries, and the tables that know no domain.

create extension if not exists ltree;

do $$ begin
  if not exists (select from pg_roles where rolname = 'caunoi_app') then
    create role caunoi_app nologin;
  end if;
end $$;
-- On a server the connecting user must be able to become the application role.
do $$ begin
  if not pg_has_role(current_user, 'caunoi_app', 'member') then
    execute format('grant caunoi_app to %I', current_user);
  end if;
end $$;

create schema platform;
create schema access;
grant usage on schema platform, access to caunoi_app;

-- Who acts and which day it is: set by the first round trip of every transaction, empty otherwise.
create function access.account_id() returns bigint
  language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::bigint;

create function access.today() returns date
  language sql stable parallel safe
  return nullif(current_setting('app.today', true), '')::date;

-- What was done, by whom, for which unit. Never the content: only the command and the rows it touched.
create table platform.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id bigint,
  unit_id bigint,
  command text not null check (length(command) <= 80),
  subject text[] not null default '{}'
);
create index audit_by_account on platform.audit (account_id, id);
create index audit_by_subject on platform.audit using gin (subject);

-- A form sent twice (double click, lost answer) is carried out once: the second gets the first answer.
create table platform.receipt (
  account_id bigint not null,
  client_id uuid not null,
  command text not null,
  result jsonb,
  at timestamptz not null,
  primary key (account_id, client_id)
);

-- What a person is typing, so that a dropped line or a closed window loses nothing.
create table platform.draft (
  account_id bigint not null,
  form text not null check (length(form) <= 120),
  body jsonb not null check (pg_column_size(body) <= 262144),
  saved_at timestamptz not null,
  primary key (account_id, form)
);

-- A stored file; its bytes lie in the file store under the hash. Reached only through the row that holds it.
create table platform.file (
  id bigint generated always as identity primary key,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) between 1 and 255),
  media_type text not null,
  size bigint not null check (size > 0),
  stored_at timestamptz not null,
  stored_by bigint not null
);

-- Every column that says something about a person, with why it is kept (Law 91/2025/QH15).
-- The migration runner refuses a migration that leaves a personal column out of this list.
create table platform.personal_column (
  column_name text primary key,
  grade text not null check (grade in ('basic', 'contact', 'sensitive', 'technical')),
  purpose text not null,
  basis text not null,
  retention text not null
);

alter table platform.audit enable row level security;
alter table platform.receipt enable row level security;
alter table platform.draft enable row level security;
alter table platform.file enable row level security;

create policy own on platform.audit for insert with check (account_id is not distinct from (select access.account_id()));
create policy own_rows on platform.audit for select using (account_id = (select access.account_id()));
create policy own on platform.receipt using (account_id = (select access.account_id()));
create policy own on platform.draft using (account_id = (select access.account_id()));
create policy own on platform.file for insert with check (stored_by = (select access.account_id()));
-- Whoever reached the row that names a file id may read its name; the bytes need the owner's route.
create policy named on platform.file for select using ((select access.account_id()) is not null);

grant select, insert on platform.audit, platform.receipt, platform.file to caunoi_app;
grant update (result) on platform.receipt to caunoi_app;
grant select, insert, update, delete on platform.draft to caunoi_app;
grant select on platform.personal_column to caunoi_app;
