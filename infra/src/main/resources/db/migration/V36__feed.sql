-- The feed of pools: what each record says at every position, and what moves it in which pool; derived from the log in position order.
-- ${app_role} is the role the application works under. The kind of a record is FACTORY or LISTING.

-- What each record says now. version counts what it has said, from 1; position is the event since which it says so.
create table feed_record (
  kind text not null,
  id text collate "C" not null,
  version integer not null,
  position bigint not null,
  facts text not null,
  primary key (kind, id)
);

-- Pieces of the SKUs that were ever counted.
create table feed_stock (
  listing_id text collate "C" not null,
  sku text collate "C" not null,
  on_hand integer not null,
  reserved integer not null,
  primary key (listing_id, sku)
);

-- What a record has said since each position, as long as it was in a pool; with what made it of what it said before, unless it said so
-- when it came in.
create table feed_version (
  kind text not null,
  id text collate "C" not null,
  position bigint not null,
  version integer not null,
  facts text not null,
  cause text,
  patch text,
  primary key (kind, id, position)
);

-- From which event to which a record is in a pool; until is null while it is. A factory is in while a listing of it is.
create table feed_member (
  pool_id text collate "C" not null,
  kind text not null,
  id text collate "C" not null,
  since bigint not null,
  until bigint,
  -- Of a factory's membership: how many of its listings are in the pool now. Of a listing's: 1.
  listings integer not null,
  primary key (pool_id, kind, id, since)
);
create index feed_member_now on feed_member (kind, id) where until is null;

-- What happens in a pool at which event: a record comes (ENTERED), says something else (CHANGED), or leaves (LEFT).
create table feed_entry (
  pool_id text collate "C" not null,
  position bigint not null,
  kind text not null,
  id text collate "C" not null,
  move text not null,
  at text not null,
  -- Of coming and leaving.
  reason text,
  criteria text,
  primary key (pool_id, position, kind)
);

-- The last event that moved something in each pool.
create table feed_pool (
  pool_id text collate "C" primary key,
  position bigint not null
);

grant select, insert, update, delete
  on feed_record, feed_stock, feed_version, feed_member, feed_entry, feed_pool to "${app_role}";
