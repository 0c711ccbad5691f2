-- A buyer who confirms the receipt releases the money; only what time released is worth a look at a claim that follows.
delete from abuse_release where not exists (
  select from domain_event
  where aggregate_identifier = order_id and payload_type = 'sourcing.order.OrderCompleted');
comment on table abuse_release is 'When time gave the factory the money of an order.';
