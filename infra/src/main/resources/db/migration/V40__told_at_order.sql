-- What the feed had told an agent of the goods of an order when it ordered, as it was first asked for: the feed may be read anew and tell more
-- of what is past, and what was shown in a dispute stays as it was shown. ${app_role} is the role the application works under.
create table told_at_order (
  order_id text collate "C" primary key,
  kept_at timestamptz not null default now()
);

create table told_of_listing (
  order_id text collate "C" not null references told_at_order,
  listing_id text collate "C" not null,
  pool_id text collate "C" not null,
  -- Up to which position the agent had said that it knows the pool's feed, and when, as the log has it.
  confirmed bigint not null,
  confirmed_at text not null,
  position bigint not null,
  version integer not null,
  -- Of the record's whole text; the text itself where it was not too long.
  sha256 text not null,
  record text,
  primary key (order_id, listing_id)
);

grant select, insert on told_at_order, told_of_listing to "${app_role}";
