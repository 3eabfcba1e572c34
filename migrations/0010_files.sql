-- A picture is kept as two files: the one for the screen and a small one for lists. Older rows have none.
alter table platform.file
  add column small_hash text check (small_hash ~ '^[0-9a-f]{64}$'),
  add column small_size bigint check (small_size > 0),
  add column width integer check (width > 0),
  add column height integer check (height > 0),
  add constraint file_picture_whole check (num_nulls(small_hash, small_size, width, height) in (0, 4));
