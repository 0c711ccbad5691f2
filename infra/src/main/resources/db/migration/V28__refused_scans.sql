-- What carriers told and the log can't say: scans that can't be of the parcel whose number they name. An operator settles each of
-- them; none is deleted.
create table refused_scan (
  id bigint generated always as identity primary key,
  carrier text not null,
  tracking_number text not null,
  scan_id text not null,
  kind text not null,
  scanned_at timestamptz not null,
  code text not null,
  why text not null,
  told_at timestamptz not null,
  settled_at timestamptz,
  settled_by text,
  grounds text,
  unique (carrier, tracking_number, scan_id)
);
create index refused_scan_open on refused_scan (id) where settled_at is null;

grant select, insert, update on refused_scan to "${app_role}";
