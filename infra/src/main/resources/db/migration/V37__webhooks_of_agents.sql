-- Where agents are told of what happens in pools. ${app_role} is the role the application works under; instants are text, as in the log.

-- What the log says of each webhook; derived from it in position order.
create table feed_webhook (
  webhook_id text collate "C" primary key,
  version bigint not null,
  pool_id text collate "C" not null,
  agent_id text collate "C" not null,
  url text not null,
  subscribed_at text collate "C" not null,
  -- ACTIVE, DISABLED or ENDED; the reason is that of the disabling.
  state text not null,
  reason text,
  disabled_at text collate "C",
  -- Counts the secrets from 1; since when the newest signs, unless it is the first.
  generation integer not null,
  rotated_at text collate "C",
  -- In which version, and when, it was last enabled or moved: it is tried at once then, and has three days again.
  roused bigint not null default 0,
  roused_at text collate "C",
  -- Whether the agent may see the pool.
  granted boolean not null
);
create index feed_webhook_agent on feed_webhook (agent_id, webhook_id);
create index feed_webhook_grant on feed_webhook (pool_id, agent_id);
create index feed_webhook_told on feed_webhook (webhook_id) where state = 'ACTIVE' and granted;

-- How far each is told, and who tells it: not derived, and never thrown away.
create table feed_webhook_cursor (
  webhook_id text collate "C" primary key,
  -- The last event that was taken.
  position bigint not null,
  -- The last event of the webhook or of its grant that was ever read: while the log is read anew, less is known than once was.
  known_to bigint not null default -1,
  last_number bigint not null default 0,
  -- The message that has not been taken yet, of which the contents stand for good.
  under_way bigint,
  -- Null while the target takes what it is sent.
  failing_since text collate "C",
  tried_at text collate "C",
  -- The version of the webhook that was tried, and when it is tried again.
  tried_version bigint,
  next_at text collate "C",
  -- The node that tells it now, until its claim runs out by the store's clock.
  claim text,
  claimed_until timestamptz
);

create index feed_webhook_cursor_known on feed_webhook_cursor (known_to);

-- The last messages of each: what happened in the pool after one event, up to another.
create table feed_webhook_message (
  webhook_id text collate "C" not null,
  number bigint not null,
  after_position bigint not null,
  up_to bigint not null,
  made_at text collate "C" not null,
  attempts integer not null default 0,
  tried_at text collate "C",
  taken_at text collate "C",
  -- How the last attempt ended, and with which status of HTTP, if any came.
  outcome text,
  status integer,
  -- Its agent wants it once more.
  again boolean not null default false,
  primary key (webhook_id, number)
);
create index feed_webhook_message_again on feed_webhook_message (webhook_id, number) where again;

grant select, insert, update, delete on feed_webhook, feed_webhook_cursor, feed_webhook_message to "${app_role}";
