-- Photos and documents that people show in return cases. Instants are text as in the log. ${app_role} is the role the
-- application works under.
create table evidence (
  sha256 text primary key,
  media_type text not null,
  bytes bigint not null,
  -- 64 bits that are nearly the same for pictures that look the same; null for documents.
  perceptual_hash bigint,
  stored_at text collate "C" not null
);

-- The bytes, in pieces, so that nobody has to hold all of them at once.
create table evidence_chunk (
  sha256 text not null references evidence deferrable initially deferred,
  number integer not null,
  content bytea not null,
  primary key (sha256, number)
);

-- Who has uploaded it, and what they called it.
create table evidence_upload (
  owner text not null,
  sha256 text not null references evidence,
  name text not null,
  uploaded_at text collate "C" not null,
  primary key (owner, sha256)
);

grant select, insert on evidence, evidence_chunk, evidence_upload to "${app_role}";
