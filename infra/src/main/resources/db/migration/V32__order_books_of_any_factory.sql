-- How an order book is read, as JSON; null is the known book.
alter table import_run add column profile text;

-- Whether a row takes back. Null is what was read before: there an invoice that begins with C does.
alter table past_order_row add column takes_back boolean;
alter table past_order_part add column takes_back boolean;

-- One factory may have books in several currencies, and a thousand lines of ten million pieces on one invoice.
alter table past_purchase add column currency text not null default 'GBP';
alter table past_purchase alter column bought type bigint;
alter table past_purchase alter column returned type bigint;
