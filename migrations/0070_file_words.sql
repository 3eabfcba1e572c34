-- What stands in attached files is found too: the file of a published document on its site, annexes in the books of an office.
-- A job takes the words out once after the commit (operations/file-words); the searches keep their doors and their indexes.

-- Of every file that a search looks into, by its bytes. Open to nobody: only the doors below look in.
create table platform.file_words (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  tries int not null default 0,
  tried_at timestamptz,
  read_at timestamptz,
  -- Why nothing stands in it: a scan, a broken or an encrypted file.
  refusal text check (length(refusal) between 1 and 60),
  -- As it is shown; and letter for letter without accents, every other sign a space, one more space before and behind.
  text text,
  folded text,
  words tsvector,
  check (length(folded) = length(text) + 2),
  check (num_nulls(text, folded, words) in (0, 3)),
  check ((read_at is null) = (refusal is null and text is null))
);
create index file_to_read on platform.file_words (tried_at, hash) where read_at is null;
alter table platform.file_words enable row level security;

-- Two vectors as one; where that would be too large for an index (1 MB) the first alone.
create function platform.join_words(one tsvector, other tsvector) returns tsvector
  language plpgsql immutable parallel safe set search_path = pg_catalog, public
as $$
begin
  return one || coalesce(other, '');
exception when program_limit_exceeded then
  return one;
end $$;

-- Where the first word of a query stands in a folded text, all of them in a row if they do; 0 where none does.
create function platform.place_of_words(folded text, words text[]) returns int
  language sql immutable parallel safe set search_path = pg_catalog, public
as $$
  select coalesce(nullif(strpos(folded, ' ' || array_to_string(words, ' ') || ' '), 0),
    (select min(nullif(strpos(folded, ' ' || w || ' '), 0)) from unnest(words) w), 0)
$$;

-- Whether a search still looks into a file. Every place whose files are searched must stand here.
create index article_of_file on portal.article (file_id) where file_id is not null;
create index attachment_of_file on directives.attachment (file_id);
create function platform.file_is_searched(of_hash text) returns boolean
  language sql volatile set search_path = pg_catalog, public
as $$
  select exists (select from platform.file f join portal.article a on a.file_id = f.id where f.hash = of_hash and a.state = 'published')
    or exists (select from platform.file f join directives.attachment t on t.file_id = f.id where f.hash = of_hash and t.removed_at is null)
$$;

-- Steps of the triggers below. Whoever takes a file up waits for its words that are just being kept; whoever lets go of it does not, since
-- it holds a row that the other may wait for: then the other clears up.
create function platform.lock_file_words(of_file bigint) returns void
  language sql volatile set search_path = pg_catalog, public
as $$ select pg_advisory_xact_lock(hashtext('platform.file_words'), hashtext(f.hash)) from platform.file f where f.id = of_file $$;
create function platform.search_file(of_file bigint) returns void
  language plpgsql volatile set search_path = pg_catalog, public
as $$
begin
  perform platform.lock_file_words(of_file);
  insert into platform.file_words (hash)
  select f.hash from platform.file f where f.id = of_file and f.media_type not like 'image/%'
  on conflict do nothing;
  -- Whoever fills tables as their owner is no account: the quarter of an hour brings the job.
  if found and access.account_id() is not null and exists (select from pgboss.queue q where q.name = 'files.words') then
    perform platform.send_job('files.words', '{}', null, 'waiting');
  end if;
end $$;
create function platform.leave_file(of_file bigint) returns void
  language plpgsql volatile set search_path = pg_catalog, public
as $$
declare of_hash constant text := (select f.hash from platform.file f where f.id = of_file);
begin
  if pg_try_advisory_xact_lock(hashtext('platform.file_words'), hashtext(of_hash)) then
    delete from platform.file_words w where w.hash = of_hash and not platform.file_is_searched(of_hash);
  end if;
end $$;

-- Doors of the service that reads files. A file is taken before it is read, so that one which ends the process is not read for ever.
create function platform.take_file(at_time timestamptz, not_since timestamptz, most_tries int) returns table (hash text, media_type text)
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
begin
  if cardinality(access.scopes('file.index')) = 0 then raise insufficient_privilege using message = 'files are read by the service of files'; end if;
  return query
    update platform.file_words w set tries = w.tries + 1, tried_at = at_time
    where w.hash = (
      select x.hash from platform.file_words x
      where x.read_at is null and x.tries < most_tries and (x.tried_at is null or x.tried_at < not_since)
      order by x.tried_at nulls first, x.hash limit 1 for update skip locked)
    returning w.hash, (select f.media_type from platform.file f where f.hash = w.hash order by f.id limit 1);
end $$;
create function platform.keep_file_words(of_hash text, at_time timestamptz, given_text text, given_folded text, given_refusal text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, public
as $$
declare made tsvector;
begin
  if cardinality(access.scopes('file.index')) = 0 then raise insufficient_privilege using message = 'files are read by the service of files'; end if;
  perform pg_advisory_xact_lock(hashtext('platform.file_words'), hashtext(of_hash));
  begin
    made := to_tsvector('simple', given_folded);
  exception when program_limit_exceeded then
    made := to_tsvector('simple', left(given_folded, 100000));
  end;
  update platform.file_words set read_at = at_time, refusal = given_refusal, text = given_text, folded = given_folded, words = made
  where hash = of_hash and read_at is null;
  delete from platform.file_words w where w.hash = of_hash and not platform.file_is_searched(of_hash);
end $$;

-- The public site: what was typed and what stands in the file are one vector, so words of both may be asked together and the index stays
-- one. The file counts while its article is published; taken back, corrected or replaced, its words go in the same transaction.
alter table portal.article add column typed_words tsvector not null default '';
-- Numbers of papers were one word ("12/kh-mttq"), but are asked in parts: from now on the program keeps the parts.
update portal.article a set typed_words = platform.join_words(a.search, to_tsvector('simple', coalesce((
  select string_agg(regexp_replace(w.lexeme, '[^[:alnum:]]+', ' ', 'g'), ' ' order by w.positions[1])
  from unnest(a.search) w where w.lexeme ~ '[^[:alnum:]]'), '')));
update portal.article set search = typed_words where search <> typed_words;

create function portal.set_search() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if new.state = 'published' and (tg_op = 'INSERT' or old.state <> 'published' or old.file_id is distinct from new.file_id) then
    perform platform.lock_file_words(new.file_id);
  end if;
  new.search := platform.join_words(new.typed_words, (
    select w.words from platform.file f join platform.file_words w on w.hash = f.hash
    where f.id = new.file_id and new.state = 'published'));
  return new;
end $$;
create trigger searched before insert or update of typed_words, state, file_id, search on portal.article
  for each row execute function portal.set_search();
revoke update (search) on portal.article from caunoi_app;
grant update (typed_words) on portal.article to caunoi_app;

create function portal.follow_file() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare
  shown constant bigint := case when new.state = 'published' then new.file_id end;
  was_shown bigint;
begin
  if tg_op = 'UPDATE' and old.state = 'published' then was_shown := old.file_id; end if;
  if was_shown is distinct from shown then
    if shown is not null then perform platform.search_file(shown); end if;
    if was_shown is not null then perform platform.leave_file(was_shown); end if;
  end if;
  return null;
end $$;
create trigger follow_file after insert or update of state, file_id on portal.article
  for each row execute function portal.follow_file();

create function portal.take_file_words() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  -- The trigger above puts the vector together anew.
  update portal.article a set search = a.search
  from platform.file f where f.hash = new.hash and a.file_id = f.id and a.state = 'published';
  return null;
end $$;
create trigger portal_words after update of words on platform.file_words
  for each row when (new.words is not null) execute function portal.take_file_words();

-- As in 0054, in two steps. With words of files a frequent word stands in most vectors, and the planner knows neither how frequent words
-- go together nor what it costs to unpack a vector. So the newest are looked through first: they answer for frequent words, and for a small
-- site altogether. Whatever they do not fill is rare, and the index answers; `held` keeps the planner from walking on.
alter table portal.article alter column search set storage external;
create or replace function portal.find(of_sites bigint[], words tsquery, before_at timestamptz, before_id bigint, most int)
  returns table (id bigint)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
  walked constant int := 600;
  wanted constant int := least(most, 100);
  edge_at constant timestamptz := coalesce(before_at, 'infinity');
  edge_id constant bigint := coalesce(before_id, 0);
  seen int; found_ids bigint[];
begin
  if cardinality(of_sites) = 1 then
    select count(*), array_agg(n.id order by n.published_at desc, n.id desc) filter (where n.is_hit) into seen, found_ids
    from (select a.id, a.published_at, a.search @@ words as is_hit from portal.article a
      where a.state = 'published' and a.site_id = of_sites[1] and (a.published_at, a.id) < (edge_at, edge_id)
      order by a.published_at desc, a.id desc limit walked) n;
    if seen < walked or cardinality(found_ids) >= wanted then
      return query select u.id from unnest(found_ids) with ordinality u (id, nth) order by u.nth limit wanted;
      return;
    end if;
  end if;
  return query
    with held as materialized (
      select a.id, a.site_id, a.published_at from portal.article a where a.state = 'published' and a.search @@ words)
    select h.id from held h
    where (of_sites is null or h.site_id = any(of_sites)) and (h.published_at, h.id) < (edge_at, edge_id)
    order by h.published_at desc, h.id desc limit wanted;
end $$;

-- Of published articles that were found by words which they do not hold themselves: the file, and a piece of it around the first word.
create function portal.file_passages(of_articles bigint[], asked tsquery, looked_for text[]) returns table (id bigint, name text, piece text)
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select a.id, f.name, substr(w.text, greatest(1, p.place - 120), 700)
  from portal.article a
  join platform.file f on f.id = a.file_id
  join platform.file_words w on w.hash = f.hash
  cross join lateral (select platform.place_of_words(w.folded, looked_for) as place) p
  where a.id = any(of_articles) and a.state = 'published' and not a.typed_words @@ asked and p.place > 0
$$;

-- Papers: their annexes count with their text. `own` is what the paper holds without them, null where that is all.
alter table directives.paper_words add column own tsvector;

create function directives.with_annexes(of_document bigint, own tsvector) returns tsvector
  language plpgsql stable set search_path = pg_catalog, public
as $$
declare joined tsvector := own; annex tsvector;
begin
  for annex in
    select w.words from directives.attachment t join platform.file f on f.id = t.file_id join platform.file_words w on w.hash = f.hash
    where t.document_id = of_document and t.removed_at is null and w.words is not null order by t.position
  loop
    joined := platform.join_words(joined, annex);
  end loop;
  return joined;
end $$;
-- Held before it is put together: a paper that is corrected and words that come at the same time are both in it.
create function directives.refresh_words(of_document bigint) returns void
  language plpgsql volatile set search_path = pg_catalog, public
as $$
declare kept directives.paper_words; alone tsvector; joined tsvector;
begin
  select * into kept from directives.paper_words where document_id = of_document for update;
  alone := coalesce(kept.own, kept.words);
  joined := directives.with_annexes(of_document, alone);
  if joined <> kept.words then
    update directives.paper_words set words = joined, own = nullif(alone, joined) where document_id = of_document;
  end if;
end $$;
create or replace function directives.keep_words() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
declare alone constant tsvector := directives.words_of(new.symbol || ' ' || new.title || ' ' || new.text); joined tsvector;
begin
  perform from directives.paper_words where document_id = new.id for update;
  joined := directives.with_annexes(new.id, alone);
  insert into directives.paper_words (document_id, words, own) values (new.id, joined, nullif(alone, joined))
  on conflict (document_id) do update set words = excluded.words, own = excluded.own;
  return null;
end $$;

create function directives.follow_file() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  if new.removed_at is null then perform platform.search_file(new.file_id);
  else perform platform.leave_file(new.file_id);
  end if;
  perform directives.refresh_words(new.document_id);
  return null;
end $$;
create trigger follow_file after insert or update of removed_at on directives.attachment
  for each row execute function directives.follow_file();

create function directives.take_file_words() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public
as $$
begin
  perform directives.refresh_words(d.id) from (
    select distinct t.document_id as id from platform.file f join directives.attachment t on t.file_id = f.id
    where f.hash = new.hash and t.removed_at is null order by 1) d;
  return null;
end $$;
create trigger directives_words after update of words on platform.file_words
  for each row when (new.words is not null) execute function directives.take_file_words();

-- As portal.file_passages, of papers that `find_by_words` gives at this office: of each the first annex that holds most of the words.
create function directives.annex_passages(of_unit bigint, of_documents bigint[], asked tsquery, looked_for text[])
  returns table (document_id bigint, name text, piece text)
  language plpgsql stable security definer set search_path = pg_catalog, public
as $$
declare
  here constant ltree := (select u.path from organisation.unit u where u.id = of_unit);
  registered constant boolean := coalesce(here ? access.scopes('document.read'), false);
  sent constant boolean := coalesce(here ? access.scopes('dispatch.read'), false);
begin
  return query
    select distinct on (d.id) d.id, f.name, substr(w.text, greatest(1, p.place - 120), 700)
    from directives.document d
    join directives.paper_words own on own.document_id = d.id
    join directives.attachment t on t.document_id = d.id and t.removed_at is null
    join platform.file f on f.id = t.file_id
    join platform.file_words w on w.hash = f.hash
    cross join lateral (select platform.place_of_words(w.folded, looked_for) as place,
      (select count(*) from unnest(looked_for) x where strpos(w.folded, ' ' || x || ' ') > 0) as held) p
    where d.id = any(of_documents) and not coalesce(own.own, own.words) @@ asked and p.place > 0
      and (registered and d.register_unit_id = of_unit
        or sent and exists (select from directives.dispatch s where s.document_id = d.id and s.recipient_unit_id = of_unit and s.recalled_at is null))
    order by d.id, p.held desc, t.position;
end $$;

-- Files that stand there already.
insert into platform.file_words (hash)
select distinct f.hash from platform.file f where f.media_type not like 'image/%' and platform.file_is_searched(f.hash);

revoke execute on function platform.file_is_searched(text), platform.lock_file_words(bigint), platform.search_file(bigint), platform.leave_file(bigint),
  platform.take_file(timestamptz, timestamptz, int), platform.keep_file_words(text, timestamptz, text, text, text),
  portal.set_search(), portal.follow_file(), portal.take_file_words(), portal.file_passages(bigint[], tsquery, text[]),
  directives.with_annexes(bigint, tsvector), directives.refresh_words(bigint), directives.follow_file(), directives.take_file_words(),
  directives.annex_passages(bigint, bigint[], tsquery, text[]) from public;
grant execute on function platform.take_file(timestamptz, timestamptz, int), platform.keep_file_words(text, timestamptz, text, text, text),
  portal.file_passages(bigint[], tsquery, text[]), directives.annex_passages(bigint, bigint[], tsquery, text[]) to caunoi_app;
