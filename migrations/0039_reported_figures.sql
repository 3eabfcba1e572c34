-- Figures of forms in a report: what an indicator showed, with plan, last year, who sent it and from which revisions.

-- Of a round that was sent: frozen. Of the round to come: as it was when it was last looked at, to tell what changed while one writes.
create table reporting.reported_figure (
  report_id bigint not null references reporting.report,
  round int not null check (round > 0),
  indicator_code text not null check (length(indicator_code) between 1 and 20),
  -- '' the whole, 'rieng' the unit alone, a line, or a place below.
  part text not null check (length(part) <= 60),
  facts jsonb not null check (pg_column_size(facts) <= 32768),
  primary key (report_id, round, indicator_code, part)
);

alter table reporting.reported_figure enable row level security;
-- As the rounds themselves; what is not yet sent is for its own unit.
create policy readable on reporting.reported_figure for select using (
  exists (select from reporting.report r where r.id = report_id and access.reaches(r.unit_path, (select access.scopes('report.read'))))
  or exists (select from reporting.delivery d where d.report_id = reported_figure.report_id and d.round >= reported_figure.round
             and access.reaches(d.recipient_path, (select access.scopes('report.read')))));
-- Only of the round to come: the sending raises the report to it, and nothing of it changes any more.
create policy seen on reporting.reported_figure for insert with check (exists (
  select from reporting.report r where r.id = report_id and reported_figure.round = r.round + 1
  and access.reaches(r.unit_path, (select access.scopes('report.write')))));
create policy left_out on reporting.reported_figure for delete using (exists (
  select from reporting.report r where r.id = report_id and reported_figure.round = r.round + 1
  and access.reaches(r.unit_path, (select access.scopes('report.write')))));

grant select, insert, delete on reporting.reported_figure to caunoi_app;
