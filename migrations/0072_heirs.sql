-- What is open of dialogues, consultations and supervision goes on with the unit that follows, in its own row, as a meeting does
-- (docs/decisions/0009): reminders, lists, rights and the public pages ask for the number of a unit, and then find the one that stands.

-- The unit that stands for this one by a plan: its successor, or itself.
create function organisation.heir_in(plan bigint, unit bigint) returns bigint
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce((select k.successor_id from organisation.rearranged_unit k where k.plan_id = plan and k.unit_id = unit), unit)
$$;
-- The same of several, each named once.
create function organisation.heirs_in(plan bigint, units bigint[]) returns bigint[]
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(w.id order by w.n), '{}') from (
    select organisation.heir_in(plan, x.id) as id, min(x.n) as n from unnest(units) with ordinality x (id, n) group by 1) w
$$;
create function organisation.heir_paths_in(plan bigint, paths ltree[]) returns ltree[]
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select coalesce(array_agg(w.path order by w.n), '{}') from (
    select coalesce(s.path, x.path) as path, min(x.n) as n from unnest(paths) with ordinality x (path, n)
    left join organisation.rearranged_unit k on k.plan_id = plan and k.successor_id is not null and x.path::text in (k.from_path, k.to_path)
    left join organisation.unit s on s.id = k.successor_id group by 1) w
$$;

-- Work that goes on with a successor: one line a table, in the order in which its domain hands it over.
create table platform.open_work (
  relation text primary key,
  domain text not null,
  position int not null,
  -- Columns with the number of a unit, the first the one that has it, and those with several.
  unit_columns text[] not null,
  list_columns text[] not null default '{}',
  -- Of a row r. $1: the units that end, $2: the plan.
  is_open text not null,
  -- What a plan calls it; only tables whose rows stand alone are counted before and after.
  called text not null,
  is_counted boolean not null default false
);
alter table platform.open_work enable row level security;
insert into platform.open_work (relation, domain, position, unit_columns, list_columns, is_open, called, is_counted) values
  -- A conclusion that was sent is a promise of its owner: that goes its own way.
  ('dialogue.conclusion', 'dialogue', 1, '{owner_unit_id}', '{}', 'r.sent_at is null', 'open-dialogue', false),
  -- Until its conclusions are public, and every promise of it is settled.
  ('dialogue.dialogue', 'dialogue', 2, '{unit_id,host_unit_id}', '{}',
   'r.state <> ''called_off'' and (r.conclusion_public_on is null or exists (select from commitments.commitment c
      where c.origin_kind = ''dialogue'' and c.origin_id = r.id and c.open))', 'open-dialogue', true),
  ('dialogue.route', 'dialogue', 3, '{unit_id,to_unit_id}', '{}', 'r.ended_on is null', 'open-dialogue', false),
  ('dialogue.digest', 'dialogue', 4, '{unit_id}', '{}', 'r.state = ''draft''', 'open-digest', true),
  -- Shown by whoever goes on with it: of a divided place it would else stand at none of those that follow.
  ('portal.promise', 'dialogue', 5, '{unit_id}', '{}',
   'r.taken_off_on is null and exists (select from commitments.commitment c
      where r.commitment_id in (c.id, c.handed_from) and c.open)', 'open-dialogue', false),
  ('opinion.consultation', 'opinion', 1, '{unit_id}', '{}',
   'r.state in (''planned'', ''open'') or r.state = ''counted'' and r.published_on is null', 'open-consultation', true),
  -- What bodies that become one have each done counts for the one: the last of their steps is its own.
  ('supervision.step', 'supervision', 1, '{unit_id}', '{}',
   'r.step in (''body_report'', ''reply'') and exists (select from supervision.session s
      where s.id = r.session_id and s.state in (''planned'', ''held'', ''concluded'') and not exists (
        select from unnest(s.body_unit_ids) b (id)
        where b.id <> r.unit_id and organisation.heir_in($2, b.id) = organisation.heir_in($2, r.unit_id) and not exists (
          select from supervision.step o where o.session_id = r.session_id and o.step = r.step and o.unit_id = b.id
            and (o.done_on, o.id) < (r.done_on, r.id))))', 'open-session', false),
  ('supervision.recommendation', 'supervision', 2, '{body_unit_id}', '{}',
   'exists (select from supervision.session s where s.id = r.session_id and s.state in (''planned'', ''held'', ''concluded''))',
   'open-session', false),
  ('supervision.session', 'supervision', 3, '{unit_id,above_unit_id}', '{body_unit_ids}',
   'r.state in (''planned'', ''held'', ''concluded'')', 'open-session', true),
  ('supervision.board', 'supervision', 4, '{unit_id}', '{}', 'r.closed_on is null', 'open-board', true),
  ('supervision.planned', 'supervision', 5, '{}', '{body_unit_ids}',
   'r.dropped_reason is null and exists (select from supervision.programme p where p.id = r.programme_id
      and p.year >= (select extract(year from o.effective_on) from organisation.rearrangement o where o.id = $2))
    and not exists (select from supervision.session s where s.planned_id = r.id and s.state <> ''called_off'')', 'open-programme', false),
  -- One a unit and year: of several the approved one, then the first. What is still to come of the others joins it (gather_items).
  ('supervision.programme', 'supervision', 6, '{unit_id}', '{}',
   'r.year >= (select extract(year from o.effective_on) from organisation.rearrangement o where o.id = $2) and not exists (
      select from supervision.programme o where o.year = r.year and o.unit_id = organisation.heir_in($2, r.unit_id) and o.id <> r.id)
    and not exists (
      select from supervision.programme o where o.year = r.year and o.unit_id = any ($1) and o.id <> r.id
        and organisation.heir_in($2, o.unit_id) = organisation.heir_in($2, r.unit_id)
        and (o.state = ''approved'', -o.id) > (r.state = ''approved'', -r.id))', 'open-programme', false);

-- Who promised something reads where it comes from, so its path is a party too.
update platform.followed_path set finds = 'r.unit_id = any($1) or r.host_unit_id = any($1)
  or r.id in (select k.dialogue_id from dialogue.conclusion k where k.owner_unit_id = any($1))'
where relation = 'dialogue.dialogue' and path_column = 'parties';

-- What a plan moves keeps what was sent, but for whose it is now. Before its sending one may be taken out again.
create or replace function supervision.guard_recommendation() returns trigger language plpgsql as $$
begin
  if current_user = 'caunoi_app' and old.sent_at is not null then
    raise exception 'recommendation % has been sent', old.id using errcode = 'check_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;

-- At most `many` rows of a domain that still name a unit which the plan ends; what they named before is written down.
create function organisation.move_work(plan bigint, of_domain text, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare
  olds bigint[] := array(select k.unit_id from organisation.rearranged_unit k where k.plan_id = plan and k.successor_id is not null);
  paths text[] := array(select x from organisation.rearranged_unit k cross join unnest(array[k.from_path, k.to_path]) x
    where k.plan_id = plan and k.successor_id is not null);
  w platform.open_work; has_path boolean; seen_by text; columns text[]; names text[]; sets text[]; found int; moved int := 0;
begin
  if olds = '{}' then return 0; end if;
  for w in select * from platform.open_work o where o.domain = of_domain order by o.position loop
    has_path := exists (select from platform.followed_path f where f.relation = w.relation and f.path_column = 'unit_path');
    seen_by := (select f.finds from platform.followed_path f where f.relation = w.relation and f.path_column = 'parties');
    names := array(select format('r.%I = any ($1)', c) from unnest(w.unit_columns) c)
      || array(select format('r.%I && $1', c) from unnest(w.list_columns) c)
      || case when seen_by is null then '{}'::text[] else array[format(
        '(%s) and exists (select from unnest(r.parties) x (path) where x.path::text = any ($3))', seen_by)] end;
    columns := w.unit_columns || w.list_columns || case when has_path then '{unit_path}'::text[] else '{}' end
      || case when seen_by is null then '{}'::text[] else '{parties}' end;
    sets := array(select format('%1$I = organisation.heir_in($2, r.%1$I)', c) from unnest(w.unit_columns) c)
      || array(select format('%1$I = organisation.heirs_in($2, r.%1$I)', c) from unnest(w.list_columns) c)
      || case when has_path then array['unit_path = (select u.path from organisation.unit u where u.id = organisation.heir_in($2, r.unit_id))']
         else '{}' end
      || case when seen_by is null then '{}'::text[] else '{"parties = organisation.heir_paths_in($2, r.parties)"}' end;
    execute format(
      'with chosen as (
         select r.ctid as row, %1$s as was from %2$s r where (%3$s) and (%4$s) order by r.id limit $4),
       moved as (
         update %2$s r set %5$s from chosen c where r.ctid = c.row
         returning to_jsonb(r) -> ''id'' as id, to_jsonb(r) -> ''version'' as version, c.was, %1$s as is_now)
       insert into organisation.rearranged_row (plan_id, relation, row_id, before)
       select $2, %6$L, case jsonb_typeof(m.id) when ''number'' then (m.id #>> ''{}'')::bigint else 0 end,
         jsonb_build_object(''id'', m.id #>> ''{}'', ''version'', m.version, ''was'', m.was, ''now'', m.is_now) from moved m',
      'jsonb_build_object(' || (select string_agg(format('%1$L, r.%1$I', c), ', ') from unnest(columns) c) || ')',
      w.relation, array_to_string(names, ' or '), w.is_open, array_to_string(sets, ', '), w.relation)
    using olds, plan, paths, many - moved;
    get diagnostics found = row_count;
    moved := moved + found;
    exit when moved >= many;
  end loop;
  if of_domain = 'supervision' and moved < many then moved := moved + supervision.gather_items(plan, many - moved); end if;
  return moved;
end $$;

-- Of programmes that became one: what the others still have to come stands in the one that went on. A draft joins no approved one.
create function supervision.gather_items(plan bigint, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare gathered int;
begin
  with joined as (
    select i.id, i.programme_id, i.position, t.id as to_id,
      (select coalesce(max(x.position), 0) from supervision.planned x where x.programme_id = t.id) + row_number() over (partition by t.id order by i.programme_id, i.position, i.id) as to_position
    from organisation.rearranged_unit k
    join supervision.programme p on p.unit_id = k.unit_id
    join supervision.programme t on t.unit_id = k.successor_id and t.year = p.year and (p.state = 'approved' or t.state <> 'approved')
    join supervision.planned i on i.programme_id = p.id and i.dropped_reason is null
      and not exists (select from supervision.session s where s.planned_id = i.id and s.state in ('held', 'concluded', 'closed'))
    where k.plan_id = plan and k.successor_id is not null order by i.id limit many),
  moved as (
    update supervision.planned i set programme_id = j.to_id, position = j.to_position from joined j where i.id = j.id
    returning i.id, j.programme_id, j.position, j.to_id, j.to_position)
  insert into organisation.rearranged_row (plan_id, relation, row_id, before)
  select plan, 'supervision.planned', m.id, jsonb_build_object('id', m.id::text,
    'was', jsonb_build_object('programme_id', m.programme_id, 'position', m.position),
    'now', jsonb_build_object('programme_id', m.to_id, 'position', m.to_position)) from moved m;
  get diagnostics gathered = row_count;
  return gathered;
end $$;

-- The doors of a plan. What is counted is what a unit has, or had until the plan moved it: before and after are one number.
create function organisation.work_counts(plan bigint, of_domain text) returns table (at int, what text, count bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare w platform.open_work; olds bigint[] := array(select u.unit_id from organisation.plan_units(plan) u where u.side = 'from');
begin
  for w in select * from platform.open_work o where o.domain = of_domain and o.is_counted order by o.position loop
    return query execute format(
      'select u.at, %2$L::text, count(*) from organisation.plan_units($2) u join (
         select (m.before -> ''was'' ->> %3$L)::bigint as unit_id from organisation.rearranged_row m
         where m.plan_id = $2 and m.relation = %1$L and not m.undone and m.before -> ''was'' -> %3$L <> m.before -> ''now'' -> %3$L
         union all
         select r.%3$I from %1$s r where r.%3$I = any ($1) and (%4$s)) had on had.unit_id = u.unit_id
       where u.side = ''from'' group by 1', w.relation, w.called, w.unit_columns[1], w.is_open) using olds, plan;
  end loop;
end $$;

-- What is new at the successors, and what has been worked on there: an undoing would lose it.
create function organisation.work_since(plan bigint, of_domain text) returns table (at int, what text, count bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare w platform.open_work;
begin
  for w in select * from platform.open_work o where o.domain = of_domain order by o.position loop
    return query execute format(
      'select u.at, %2$L::text, count(distinct to_jsonb(r) ->> ''id'') from organisation.plan_units($1) u join %1$s r on %3$s
       where u.side = ''to'' and not exists (
         select from organisation.rearranged_row m where m.plan_id = $1 and m.relation = %1$L and not m.undone
           and m.before ->> ''id'' = to_jsonb(r) ->> ''id'' and m.before ->> ''version'' is not distinct from to_jsonb(r) ->> ''version'')
       group by 1', w.relation, w.called, array_to_string(
        array(select format('r.%I = u.unit_id', c) from unnest(w.unit_columns) c)
        || array(select format('u.unit_id = any (r.%I)', c) from unnest(w.list_columns) c), ' or ')) using plan;
  end loop;
end $$;

create function organisation.hand_over_work(plan bigint, of_domain text, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare p organisation.rearrangement := organisation.plan_in(plan, '{carrying}'); moved int := organisation.move_work(plan, of_domain, many);
begin
  update organisation.rearrangement set done = done + moved where id = plan;
  return moved;
end $$;

-- Back to what each row named, column by column, where it still names what the plan wrote.
create function organisation.undo_work(plan bigint, of_domain text, many int) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare p organisation.rearrangement := organisation.plan_in(plan, '{undoing}'); x organisation.rearranged_row; moved int := 0;
begin
  for x in select * from organisation.rearranged_row r where r.plan_id = plan and not r.undone and r.before ? 'was'
      and r.relation in (select o.relation from platform.open_work o where o.domain = of_domain) order by r.id desc limit many
  loop
    execute format(
      'update %1$s r set %2$s from jsonb_populate_record(null::%1$s, $1 -> ''was'') b, jsonb_populate_record(null::%1$s, $1 -> ''now'') n
       where r.id = (jsonb_populate_record(null::%1$s, jsonb_build_object(''id'', $1 -> ''id''))).id', x.relation,
      (select string_agg(format('%1$I = case when r.%1$I is not distinct from n.%1$I then b.%1$I else r.%1$I end', c), ', ')
       from jsonb_object_keys(x.before -> 'was') c)) using x.before;
    update organisation.rearranged_row set undone = true where id = x.id;
    moved := moved + 1;
  end loop;
  update organisation.rearrangement set done = done + moved where id = plan;
  return moved;
end $$;

-- As in 0069, without consultations: they go along now.
create or replace function opinion.feedback_since(plan bigint) returns table (at int, what text, count bigint)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select u.at, 'feedback', count(*) from organisation.plan_units(plan) u join opinion.feedback m on m.unit_id = u.unit_id
  where u.side = 'to' and not exists (select from organisation.rearranged_row r
    where r.plan_id = plan and r.relation = 'opinion.feedback' and not r.undone and r.before ->> 'id' = m.id::text
      and (r.before ->> 'to')::bigint = m.unit_id)
  group by 1
$$;

revoke execute on function organisation.heir_in(bigint, bigint), organisation.heirs_in(bigint, bigint[]), organisation.heir_paths_in(bigint, ltree[]),
  organisation.move_work(bigint, text, int), supervision.gather_items(bigint, int), organisation.work_counts(bigint, text),
  organisation.work_since(bigint, text), organisation.hand_over_work(bigint, text, int), organisation.undo_work(bigint, text, int) from public;
grant execute on function organisation.work_counts(bigint, text), organisation.work_since(bigint, text),
  organisation.hand_over_work(bigint, text, int), organisation.undo_work(bigint, text, int) to caunoi_app;

-- The public still reads the answer before the last one: the sender had said that it was not solved, and was answered anew.
alter table dialogue.petition add column answered_anew boolean not null default false;
alter table opinion.feedback add column answered_anew boolean not null default false;
update dialogue.petition set answered_anew = true where published_on < answered_on;
update opinion.feedback set answered_anew = true where published_on < answered_on;
grant update (answered_anew) on dialogue.petition, opinion.feedback to caunoi_app;

-- Plans that were carried out before: what they left behind goes after.
do $$
declare p record; d text;
begin
  for p in select r.id from organisation.rearrangement r where r.state in ('carried', 'closed') order by r.id loop
    foreach d in array array['dialogue', 'opinion', 'supervision'] loop
      while organisation.move_work(p.id, d, 1000) > 0 loop end loop;
    end loop;
  end loop;
end $$;
