-- Which events could not be read, or not be taken in, by whom. Pointers into the log, never copies of events; a follower is called
-- as in token_entry.
create table parked_event (
  follower text not null,
  position bigint not null,
  why text not null,
  parked_at timestamptz not null default now(),
  primary key (follower, position)
);
create index parked_event_position on parked_event (position);

grant select, insert, update, delete on parked_event to "${app_role}";
-- The watch over claims reads the log anew when an event is settled that it could not read.
grant delete on abuse_shown, abuse_release, abuse_category, abuse_paid, abuse_claimed to "${app_role}";
