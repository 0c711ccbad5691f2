-- The sandbox may take a payment back from the platform, as a buyer's bank does.
alter table sandbox_charge
  -- From this instant on the buyer has the money again and nothing is refunded; null when it stays.
  add column reverses_at text collate "C";

-- What the sandbox tells of: a charge, and what of it was not given back by refunds.
create view sandbox_charge_told as
  select sandbox_charge.*,
    amount_minor - (select coalesce(sum(sandbox_refund.amount_minor), 0)::bigint from sandbox_refund
      where sandbox_refund.payment_id = sandbox_charge.payment_id) as left_minor
  from sandbox_charge;

grant select on sandbox_charge_told to "${app_role}";
