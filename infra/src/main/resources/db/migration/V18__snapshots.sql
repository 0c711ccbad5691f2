-- States of aggregates with long lives, as they were after one of their events. They save time and nothing else: the log says what
-- happened, and every row here may be deleted at any time. One for each shape that a running version of the program knows.
create table aggregate_snapshot (
  aggregate_identifier text not null,
  revision text not null,
  sequence_number bigint not null,
  -- The event after which it was so; what was after an event of another log is passed over.
  event_identifier text not null,
  state text not null,
  primary key (aggregate_identifier, revision)
);

grant select, insert, update, delete on aggregate_snapshot to "${app_role}";
