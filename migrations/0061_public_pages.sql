-- What the public pages ask often, and how the server learns that a kept page is old.

-- The newest of a site, whatever its kind: feeds, the map of a site. Search that meets common words walks the newest first.
create index newest_of_site on portal.article (site_id, published_at, id) where state = 'published';
create index article_in_time on portal.article (published_at, id) where state = 'published';

-- Changes whenever something that pages of the site show is published, corrected, taken down, placed or renamed; says nothing else.
create function portal.site_mark(of_site bigint) returns text
  language sql stable security definer set search_path = pg_catalog, public
as $$
  select concat_ws(' ', s.version, s.open,
    (select extract(epoch from max(a.changed_at)) from portal.article a where a.site_id = s.id and a.state = 'published'),
    (select extract(epoch from max(a.changed_at)) from portal.article a where a.site_id = s.id and a.state = 'withdrawn'),
    (select extract(epoch from max(greatest(p.decided_at, a.changed_at))) from portal.placement p join portal.article a on a.id = p.article_id
      where p.site_id = s.id and p.state in ('accepted', 'taken_off')),
    (select md5(string_agg(concat_ws(' ', l.list, l.position, l.label, l.target), '|' order by l.id)) from portal.link l where l.site_id = s.id),
    (select count(*) from portal.promise p where p.unit_id = s.unit_id and p.taken_off_on is null))
  from portal.site s where s.id = of_site
$$;
revoke execute on function portal.site_mark(bigint) from public;
grant execute on function portal.site_mark(bigint) to caunoi_app;
