-- An account comes in with one of several secrets, its keys: so that one is changed while another goes on. ${app_role} is the role the
-- application works under.
create table account_key (
  client_id text not null references client_account,
  -- As many places as an account may have keys: two nodes can't make one too many.
  place smallint not null check (place between 1 and 5),
  key_id text not null unique,
  name text not null,
  -- bcrypt
  secret_hash text not null,
  made_at text collate "C" not null,
  -- To the minute; null where it never let anybody in.
  last_used_at text collate "C",
  -- It lets nobody in from then on; null for never.
  expires_at text collate "C",
  primary key (client_id, place)
);

-- The secret that an account had is its first key.
insert into account_key (client_id, place, key_id, name, secret_hash, made_at)
  select client_id, 1, 'key-' || substr(md5(client_id || ' ' || made_at), 1, 16), 'first', secret_hash, made_at
  from client_account;
alter table client_account drop column secret_hash;

grant select, insert, update, delete on account_key to "${app_role}";
