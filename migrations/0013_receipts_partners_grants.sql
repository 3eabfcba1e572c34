-- What was sent, as a digest keyed with the secret of the installation: the same form sent again with other words is
-- told so. Receipts of before have none.
alter table platform.receipt add column input_digest text check (length(input_digest) = 43);

-- The words pasted for a paper were kept with the draft of its form until now; a paper may be secret (Law 29/2018/QH14).
update platform.draft set body = body - 'text' where form = 'directive-new' and body ? 'text';

-- A body outside the Front is opened, as an addressee, by whoever runs the committee of the Front at the same place.
-- That gives no right inside it: no pattern over vn reaches its path.
create function access.may_open_partner(path ltree, kind text) returns boolean
  language sql stable set search_path = pg_catalog, public
as $$
  select kind = 'committee' and path ~ 'party|state.*'
    and exists (select from organisation.territory t where t.path = place)
    and (place || 'front') ? access.scopes('unit.manage')
  from text2ltree(regexp_replace(path::text, '^(party|state)', 'vn')) as place
$$;
drop policy manage_insert on organisation.unit;
create policy manage_insert on organisation.unit for insert with check (
  path ? (select access.scopes('unit.manage')) or access.may_open_partner(path, kind));

-- "All organisations, here" is a pattern with one label for each of them and none for the bare territory, so the probe
-- of such a place met no equal right: it is held where one right reaches every organisation there.
create function access.gives_at(wanted text, place ltree, organisation text, reach text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select access.grant_probe(place, organisation, reach) ? access.scopes(wanted)
    or (reach = 'here' and organisation is null
      and exists (select from organisation.territory t where t.path = place)
      and exists (
        select from unnest(access.scopes(wanted)) as held (pattern)
        where not exists (
          select from organisation.organisation o where o.root = 'vn' and not (place || o.code) ~ held.pattern)))
$$;
create or replace function access.may_give(wanted_role text, place ltree, organisation text, reach text) returns boolean
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select access.gives_at('grant.give', place, organisation, reach)
    and exists (select from people.role_permission p where p.role = wanted_role)
    and (access.gives_at('unit.manage', place, organisation, reach) or not exists (
      select from people.role_permission p
      where p.role = wanted_role and not access.gives_at(p.permission, place, organisation, reach)))
$$;

-- Whoever gives such a right must see it, to show it and to end it.
drop policy readable on people.access_grant;
create policy readable on people.access_grant for select using (
  access.reaches(place_path, (select access.scopes('account.read')))
  or account_id = any ((select access.own_accounts())::bigint[])
  or (reach = 'here' and organisation_code is null and territory_id is not null
    and access.gives_at('account.read', place_path, organisation_code, reach)));
