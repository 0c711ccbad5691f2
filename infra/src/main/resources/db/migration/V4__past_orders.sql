-- Orders of the past: what an import of them needs beside the log. ${app_role} is the role the application works under.
alter table import_run add column factory_id text;

-- The rows of a running import that can be taken, until their invoices are applied.
create table past_order_row (
  import_id text not null references import_run (id) on delete cascade,
  line bigint not null,
  invoice text not null,
  sku text not null,
  title text,
  quantity int not null check (quantity > 0),
  invoiced_at timestamptz not null,
  unit_price numeric(14, 4) not null,
  buyer_id text not null,
  country text not null,
  primary key (import_id, line)
);
create index past_order_row_invoice on past_order_row (import_id, invoice, line);

-- The invoices of a running import in the file's order. A very long one has several parts, each an order of its own.
create table past_order_part (
  import_id text not null references import_run (id) on delete cascade,
  first_line bigint not null,
  invoice text not null,
  part int not null,
  row_count int not null,
  done boolean not null default false,
  primary key (import_id, first_line)
);
create index past_order_part_open on past_order_part (import_id, first_line) where not done;

-- What the file calls each stock code, and the first price it states for it.
create table past_order_goods (
  import_id text not null references import_run (id) on delete cascade,
  sku text not null,
  title text,
  unit_price numeric(14, 4) not null,
  primary key (import_id, sku)
);

-- Every invoice that became an order or a return, under the id derived from it, to tell a repeat from another statement.
create table past_invoice (
  document_id text primary key,
  fingerprint text not null
);

-- What each buyer bought in past orders, to find what a later return undoes.
create table past_purchase (
  factory_id text not null,
  buyer_id text not null,
  sku text not null,
  unit_price numeric(14, 4) not null,
  placed_at timestamptz not null,
  order_id text not null,
  listing_id text not null,
  bought int not null,
  returned int not null default 0 check (returned between 0 and bought),
  primary key (factory_id, buyer_id, sku, unit_price, placed_at, order_id)
);

-- The secret under which a factory's customer numbers become account ids. Without it nobody can tell which is whose.
create table pseudonym_key (
  factory_id text primary key,
  key bytea not null
);

grant select, insert, update, delete
  on past_order_row, past_order_part, past_order_goods, past_invoice, past_purchase, pseudonym_key to "${app_role}";
