-- The log and what commands need beside it. Run by the owner; ${app_role} is the role the application works under.
do $$
begin
  if not exists (select from pg_roles where rolname = '${app_role}') then
    create role "${app_role}" nologin;
    -- Whoever migrates with the application's only login must be able to step down to the role.
    grant "${app_role}" to current_user;
  end if;
  execute format('grant usage on schema %I to "${app_role}"', current_schema());
end $$;

create table domain_event (
  global_index bigint generated always as identity primary key,
  event_identifier text not null constraint domain_event_identifier unique,
  aggregate_identifier text not null,
  sequence_number bigint not null,
  type text,
  -- Text with always nine decimals: keeps the exact instant (a timestamptz cuts at microseconds), sorts as time does, and
  -- is what the leaf is computed over, whatever the server's formats are.
  time_stamp text collate "C" not null,
  payload_type text not null,
  payload_revision text,
  payload text not null,
  meta_data text not null,
  xact xid8 not null default pg_current_xact_id(),
  constraint domain_event_sequence unique (aggregate_identifier, sequence_number)
);
create index domain_event_xact on domain_event (xact, global_index);
create index domain_event_time on domain_event using brin (time_stamp);

create table log_position (
  position bigint primary key,
  global_index bigint not null unique,
  leaf bytea not null
);

-- One field of a leaf: its length in bytes, a colon, its UTF-8 bytes; a lone minus for null. No two rows read alike.
create function log_field(value text) returns text language sql immutable parallel safe
  return coalesce(octet_length(value) || ':' || value, '-');

create table unique_value (
  scope text not null,
  value text not null,
  holder text not null,
  primary key (scope, value)
);

-- Columns as Axon's JdbcTokenStore expects them.
create table token_entry (
  processor_name text not null,
  segment integer not null,
  token bytea,
  token_type text,
  "timestamp" text,
  owner text,
  primary key (processor_name, segment)
);

grant select, insert on domain_event, log_position to "${app_role}";
grant select, insert, update, delete on unique_value, token_entry to "${app_role}";
