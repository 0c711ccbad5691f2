-- The books of the sandbox, which stands in for a payment provider outside, and what was received from providers. Instants are
-- text as in the log. ${app_role} is the role the application works under.
create table sandbox_charge (
  payment_id text primary key,
  order_id text not null,
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  method text not null,
  -- The code of a decline; null when the money is taken.
  decline_code text,
  reference text not null,
  -- Pending before this instant.
  settles_at text collate "C" not null
);

create table sandbox_refund (
  refund_id text primary key,
  payment_id text not null references sandbox_charge,
  amount_minor bigint not null check (amount_minor > 0),
  reference text not null
);
create index sandbox_refund_payment on sandbox_refund (payment_id);

-- What the sandbox tells the marketplace, a row for each time it is to be told.
create table sandbox_webhook (
  id bigint generated always as identity primary key,
  event_id text not null,
  payment_id text not null references sandbox_charge,
  -- When it is sent for the first time.
  first_at text collate "C" not null,
  -- When it is sent next; null when it was taken or given up.
  next_at text collate "C",
  attempts integer not null default 0,
  taken boolean not null default false
);
create index sandbox_webhook_next on sandbox_webhook (next_at) where next_at is not null;

-- Notices of providers that have been taken, kept as long as the log, so that none is taken twice.
create table webhook_receipt (
  provider text not null,
  event_id text not null,
  received_at timestamptz not null default now(),
  primary key (provider, event_id)
);

grant select, insert on sandbox_charge, sandbox_refund, webhook_receipt to "${app_role}";
-- Locking a charge while a refund is weighed needs the right to update it.
grant update on sandbox_charge to "${app_role}";
grant select, insert, update on sandbox_webhook to "${app_role}";
