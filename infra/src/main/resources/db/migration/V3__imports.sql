-- Imports: how far each file is, and every row that was not taken. ${app_role} is the role the application works under.
create table import_run (
  id text primary key,
  kind text not null,
  actor text not null,
  demo_owner text,
  state text not null check (state in ('RECEIVING', 'RUNNING', 'DONE', 'FAILED')),
  failure text,
  content_sha256 text,
  received_bytes bigint not null default 0,
  total_lines bigint not null default 0,
  read_bytes bigint not null default 0,
  read_lines bigint not null default 0,
  blank_lines bigint not null default 0,
  created_rows bigint not null default 0,
  changed_rows bigint not null default 0,
  unchanged_rows bigint not null default 0,
  refused_rows bigint not null default 0,
  -- counts by code, as JSON objects
  refusals text not null default '{}',
  notes text not null default '{}',
  -- how the listings of the rows being applied stood before them, so that a repeat after a crash counts them the same
  window_before text,
  received_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);

-- The line in which each offer of a running import came first.
create table import_offer (
  import_id text not null references import_run (id) on delete cascade,
  offer_id text not null,
  line bigint not null,
  content bytea not null,
  primary key (import_id, offer_id)
);

-- Every row that was not taken (REFUSAL), and the first thousand of each kind of adjustment (NOTE).
create table import_remark (
  import_id text not null references import_run (id) on delete cascade,
  kind text not null check (kind in ('REFUSAL', 'NOTE')),
  line bigint not null,
  ordinal int not null,
  code text not null,
  offer_id text,
  detail text not null,
  facts text not null default '{}',
  primary key (import_id, kind, line, ordinal)
);
create index import_remark_code on import_remark (import_id, kind, code, line);

grant select, insert, update, delete on import_run, import_offer, import_remark to "${app_role}";
