-- The steps of a promise beside its states: what is agreed, reminded, or put into other hands on the way.
alter table commitments.step drop constraint step_step_check;
alter table commitments.step add constraint step_step_check check (step in
  ('receive', 'progress', 'claim', 'confirm', 'return', 'decline', 'withdraw',
   'appeal', 'ask_extension', 'refuse_extension', 'change', 'stop', 'resume', 'remind', 'put_in_charge', 'hand_over'));
