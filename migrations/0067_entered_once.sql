-- Entered once (docs/decisions/0016): what another domain records is not logged a second time by hand, and its record in the log follows it.

alter table activities.kind add column entered_at text check (entered_at ~ '^/[a-z0-9/-]+$');
alter table activities.activity add column record_link text check (record_link ~ '^/[a-z0-9/-]+$');

update activities.kind set entered_at = '/doi-thoai' where code = 'dialogue';
update activities.kind set position = 16 where code = 'other';
insert into activities.kind (code, position, name, has_points, fields, entered_at) values
  ('supervision', 14, 'Giám sát, phản biện xã hội', false,
   '[{"code": "subject", "label": "Nội dung giám sát, phản biện", "type": "text", "most": 300, "required": true}]', '/giam-sat'),
  ('reception', 15, 'Tiếp công dân của người đứng đầu', false, '[]', null);

-- Records of dialogues that were held before this: they know from now on what they follow.
alter table activities.activity disable trigger guard;
update activities.activity a set record_link = '/doi-thoai/' || d.id from dialogue.dialogue d where d.activity_id = a.id;
alter table activities.activity enable trigger guard;

-- What a linked record says of the thing itself is said there: here it stays. What was logged by hand before stays as it is.
create function activities.guard_link() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.kind <> old.kind then
    if new.record_link is null and exists (select from activities.kind k where k.code = new.kind and k.entered_at is not null) then
      raise exception 'a record of kind % is entered elsewhere', new.kind using errcode = 'check_violation';
    end if;
  end if;
  if tg_op = 'UPDATE' and old.record_link is not null and
     (new.kind, new.happened_on, new.attendance, new.withdrawn_on) is distinct from (old.kind, old.happened_on, old.attendance, old.withdrawn_on) then
    raise exception 'activity % follows %', old.id, old.record_link using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guard_link before insert or update on activities.activity for each row execute function activities.guard_link();
revoke execute on function activities.guard_link() from public;
