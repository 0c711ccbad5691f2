-- Photos and documents that people show in return cases. Instants are text as in the log. ${app_role} is the role the
-- application works under. Nothing here is ever changed or deleted.
create table evidence (
  sha256 text primary key,
  media_type text not null,
  bytes bigint not null,
  -- 64 bits that are nearly the same for pictures that look the same; null where there are none.
  perceptual_hash bigint,
  stored_at text collate "C" not null
);

-- The bytes, in pieces, so that nobody has to hold all of them at once. They come in the transaction of their row.
create table evidence_chunk (
  sha256 text not null references evidence,
  number integer not null,
  content bytea not null,
  primary key (sha256, number)
);
-- They are packed already, and read whole.
alter table evidence_chunk alter column content set storage external;

-- Who has uploaded it, and what they called it.
create table evidence_upload (
  owner text not null,
  sha256 text not null references evidence,
  name text not null,
  uploaded_at text collate "C" not null,
  primary key (owner, sha256)
);

grant select, insert on evidence, evidence_chunk, evidence_upload to "${app_role}";

-- What buyers have shown in cases, and what else makes a case unusual: derived from the log in position order.
create table abuse_shown (
  case_id text not null,
  sha256 text not null,
  order_id text not null,
  buyer_id text not null,
  event text not null,
  perceptual_hash bigint,
  primary key (case_id, sha256)
);
create index abuse_shown_sha256 on abuse_shown (sha256);
-- Hashes that differ in at most 7 bits differ in at most one bit of some quarter.
create index abuse_shown_quarter_0 on abuse_shown ((perceptual_hash & 65535)) where perceptual_hash is not null;
create index abuse_shown_quarter_1 on abuse_shown ((perceptual_hash >> 16 & 65535)) where perceptual_hash is not null;
create index abuse_shown_quarter_2 on abuse_shown ((perceptual_hash >> 32 & 65535)) where perceptual_hash is not null;
create index abuse_shown_quarter_3 on abuse_shown ((perceptual_hash >> 48 & 65535)) where perceptual_hash is not null;

-- When the factory got the money of an order.
create table abuse_release (
  order_id text primary key,
  event text not null,
  released_at text collate "C" not null
);

create table abuse_category (
  listing_id text primary key,
  category text not null
);

-- Paid orders of a category, by buyer; the buyer '' stands for all.
create table abuse_paid (
  category text not null,
  buyer_id text not null,
  orders bigint not null,
  returned bigint not null,
  primary key (category, buyer_id)
);

-- The first claim of each order in a category.
create table abuse_claimed (
  category text not null,
  buyer_id text not null,
  order_id text not null,
  event text not null,
  primary key (category, buyer_id, order_id)
);

-- What is to be told the case, until it was.
create table abuse_suspicion (
  case_id text not null,
  signal text not null,
  facts json not null,
  events text[] not null,
  primary key (case_id, signal)
);

grant select, insert on abuse_shown, abuse_claimed to "${app_role}";
grant select, insert, update on abuse_release, abuse_category, abuse_paid to "${app_role}";
grant select, insert, delete on abuse_suspicion to "${app_role}";
