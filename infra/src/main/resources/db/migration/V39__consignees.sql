-- Who people abroad are, beside the log: sealed under a key of each person's own, which is sealed under the master key. ${app_role} is
-- the role the application works under.
create table consignee_identity (
  consignee_id text collate "C" primary key,
  -- The key of this person alone.
  key bytea not null,
  identity bytea not null,
  -- The number of the master key that the key is sealed under.
  master_key bigint not null
);

-- The number of the master key that all of them are sealed under, so that a node with another one notices.
create table consignee_master (
  only_one boolean primary key default true check (only_one),
  master_key bigint not null
);

-- How many people an agent stated on a day of UTC.
create table consignee_day (
  agent_id text collate "C" not null,
  day date not null,
  stated integer not null,
  primary key (agent_id, day)
);

grant select, insert, update, delete on consignee_identity, consignee_master, consignee_day to "${app_role}";
