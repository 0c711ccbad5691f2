-- Which collections of MongoDB show which view, and what could not be folded into them. The plain position of each build is its
-- token in token_entry, under the collection's name.

create table view_build (
  build_id uuid primary key,
  view text not null,
  version integer not null,
  build integer not null,
  state text not null check (state in ('BUILDING', 'LIVE', 'RETIRED')),
  started_at timestamptz not null default now(),
  live_at timestamptz,
  retired_at timestamptz,
  -- The last position processed; may trail the token by a moment where the events did not concern the view.
  position bigint not null default -1,
  -- The last position of a batch that touched documents: MongoDB must know at least this one.
  written bigint not null default -1,
  -- The head of the log that a build has to reach before it is switched to.
  target bigint not null,
  unique (view, version, build)
);
create unique index view_build_live on view_build (view, version) where state = 'LIVE';
create unique index view_build_building on view_build (view, version) where state = 'BUILDING';

-- A pointer into the log, never a copy of the event. What waits behind a failed event on the same document has no error.
create table dead_letter (
  build_id uuid not null references view_build,
  document_id text not null,
  position bigint not null,
  error_class text,
  error_message text,
  attempts integer not null default 1,
  parked_at timestamptz not null default now(),
  primary key (build_id, document_id, position)
);

grant select, insert, update, delete on view_build, dead_letter to "${app_role}";
