-- What decides in which pools listings are, and what of it has changed and was not judged since: derived from the log in position
-- order. ${app_role} is the role the application works under.
create table pools_listing (
  listing_id text collate "C" primary key,
  factory_id text not null,
  availability text not null,
  goods json not null,
  -- The position of its last change that was not judged yet; null when there is none.
  touched bigint,
  -- Its judgement failed and is tried again then.
  retry_at timestamptz
);
create index pools_listing_touched on pools_listing (touched) where touched is not null;
create index pools_listing_factory on pools_listing (factory_id, listing_id);

-- All listings of a factory that changed since walk_since are judged one after the other; walk_after is the last one that was.
create table pools_factory (
  factory_id text collate "C" primary key,
  verified boolean not null default false,
  suspended boolean not null default false,
  badge boolean not null default false,
  fine boolean not null default true,
  walk_since bigint,
  walk_after text collate "C"
);
create index pools_factory_walk on pools_factory (walk_since) where walk_after is not null;

-- So are all listings there are, against a pool whose rule has changed.
create table pools_pool (
  pool_id text collate "C" primary key,
  closed boolean not null default false,
  -- Null for a pool by hand.
  rule json,
  walk_since bigint,
  walk_after text collate "C"
);

-- Of every listing that has ever had to do with a pool.
create table pools_seat (
  listing_id text collate "C" not null,
  pool_id text collate "C" not null,
  -- Null is false.
  entered boolean,
  by_hand boolean,
  primary key (listing_id, pool_id)
);
create index pools_seat_entered on pools_seat (pool_id, listing_id) where entered;

grant select, insert, update, delete on pools_listing, pools_factory, pools_pool, pools_seat to "${app_role}";
