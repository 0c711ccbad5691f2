-- Who comes in with a secret, and what the own authorization server signs with: the same for all nodes. Instants are text as
-- in the log. ${app_role} is the role the application works under.

-- Accounts are never deleted: whoever got the same id later would be the same account to the trade.
create table client_account (
  client_id text primary key,
  -- bcrypt
  secret_hash text not null,
  roles text[] not null,
  made_at text collate "C" not null,
  disabled boolean not null default false,
  -- Tokens issued up to then are refused; null where none was ended so.
  tokens_ended_at text collate "C",
  -- A demo account's secret, sealed with the master key, so that each node can show it; null for every other account.
  demo_secret bytea
);

-- Private keys as JSON Web Keys, sealed with the master key.
create table token_key (
  key_id text primary key,
  sealed bytea not null,
  signs_from text collate "C" not null
);

-- Tokens that were ended before their time, until it comes.
create table revoked_token (
  token_id text primary key,
  client_id text not null,
  expires_at text collate "C" not null
);
create index revoked_token_client on revoked_token (client_id);

grant select, insert, update on client_account to "${app_role}";
grant select, insert, delete on token_key, revoked_token to "${app_role}";
