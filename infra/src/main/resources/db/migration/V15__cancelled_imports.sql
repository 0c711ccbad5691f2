-- Imports that operators call off, and how fast each goes on.
alter table import_run drop constraint import_run_state_check;
alter table import_run add constraint import_run_state_check
  check (state in ('RECEIVING', 'RUNNING', 'CANCELLING', 'CANCELLED', 'DONE', 'FAILED'));

-- A mean that forgets what is long past, as of the checkpoint.
alter table import_run add column lines_per_second double precision not null default 0;
alter table import_run add column checkpoint_at timestamptz;
