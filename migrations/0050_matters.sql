-- What supervision, dialogue and portal share: the field of a matter, where a promise may come from, and who the public is.

create table commitments.field (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  name text not null check (length(name) between 1 and 120),
  position int not null unique
);
insert into commitments.field (code, name, position) values
  ('land', 'Đất đai, giải phóng mặt bằng', 1),
  ('building', 'Xây dựng, quy hoạch, hạ tầng', 2),
  ('traffic', 'Giao thông, điện, nước', 3),
  ('environment', 'Môi trường, rác thải', 4),
  ('livelihood', 'Sản xuất, việc làm, tín dụng', 5),
  ('welfare', 'An sinh xã hội, người có công, giảm nghèo', 6),
  ('education', 'Giáo dục, đào tạo', 7),
  ('health', 'Y tế, an toàn thực phẩm', 8),
  ('order', 'An ninh, trật tự, an toàn giao thông', 9),
  ('culture', 'Văn hóa, thể thao, tín ngưỡng, tôn giáo', 10),
  ('procedures', 'Thủ tục hành chính, thái độ phục vụ', 11),
  ('democracy', 'Dân chủ ở cơ sở, bầu cử, công khai', 12),
  ('officials', 'Nêu gương, chấp hành của cán bộ, đảng viên', 13),
  ('other', 'Lĩnh vực khác', 14);
alter table commitments.field enable row level security;
create policy everybody on commitments.field for select using ((select access.account_id()) is not null);
grant select on commitments.field to caunoi_app;

alter table commitments.commitment drop constraint commitment_origin_kind_check;
alter table commitments.commitment add constraint commitment_origin_kind_check
  check (origin_kind in ('directive', 'own', 'meeting', 'dialogue', 'petition', 'supervision'));
create index commitment_of_matter on commitments.commitment (origin_id, origin_part)
  where origin_kind in ('dialogue', 'petition', 'supervision');

-- Whoever reads the public pages, signed in or not, is the service 'portal'. It has no scopes: only what a policy names as public.
create function access.is_public() returns boolean
  language sql stable parallel safe set search_path = pg_catalog, public
as $$ select coalesce(access.service() = 'portal', false) $$;
