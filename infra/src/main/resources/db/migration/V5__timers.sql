-- What is due when: derived from the log, see decision 0011. ${app_role} is the role the application works under.
create table timer (
  kind text not null,
  subject text not null,
  -- Instants as in the log: text with always nine decimals, which is exact and sorts as time does.
  due_at text collate "C" not null,
  -- When it is to be looked at next: when it is due, when a claim on it runs out, or when it is tried again after a failure.
  fire_at text collate "C" not null,
  attempts integer not null default 0,
  -- The position of the event that set it.
  set_at bigint not null,
  primary key (kind, subject)
);
create index timer_fire_at on timer (fire_at);

-- The last position of the log that is in the agenda. Says the same as the agenda's token in token_entry, and every batch
-- begins where it ends, so that a reader that was overtaken by a rebuild can't write.
create table timer_agenda (
  only_one boolean primary key default true check (only_one),
  position bigint not null
);
insert into timer_agenda (position) values (-1);

-- How far the trade's clock is ahead of the system's, where it may be moved.
create table moved_clock (
  only_one boolean primary key default true check (only_one),
  ahead_millis bigint not null check (ahead_millis >= 0)
);

grant select, insert, update, delete on timer to "${app_role}";
grant select, update on timer_agenda to "${app_role}";
grant select, insert, update on moved_clock to "${app_role}";
