-- The books of the simulated carrier, which stands in for a carrier outside. Instants are text as in the log. ${app_role} is the
-- role the application works under.
create table simulated_parcel (
  tracking_number text primary key,
  announced_at text collate "C" not null
);

-- All that will become of a parcel, planned when it is announced.
create table simulated_scan (
  scan_id text primary key,
  tracking_number text not null references simulated_parcel,
  kind text not null,
  scanned_at text collate "C" not null,
  -- The carrier itself does not know of it before.
  known_at text collate "C" not null,
  place text
);
create index simulated_scan_parcel on simulated_scan (tracking_number);

-- What the simulated carrier tells the marketplace, a row for each time it is to be told.
create table simulated_webhook (
  id bigint generated always as identity primary key,
  scan_id text not null references simulated_scan,
  -- When it is sent for the first time.
  first_at text collate "C" not null,
  -- When it is sent next; null when it was taken or given up.
  next_at text collate "C",
  attempts integer not null default 0,
  taken boolean not null default false
);
create index simulated_webhook_next on simulated_webhook (next_at) where next_at is not null;

grant select, insert on simulated_parcel, simulated_scan to "${app_role}";
grant select, insert, update on simulated_webhook to "${app_role}";
