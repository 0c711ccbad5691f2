-- As before, but an append with very many locks takes one instead, which everybody else holds shared: the server's table of locks
-- has room for some ten thousand, and a decision that has read so many aggregates, such as the first count of goods that thousands
-- of orders wait for, would use it up for everybody.
create or replace function hold_premises(written text[], premises text[], versions bigint[]) returns void language plpgsql as $$
begin
  if cardinality(written) + cardinality(premises) > 256 then
    perform pg_advisory_xact_lock(19);
  else
    perform pg_advisory_xact_lock_shared(19);
    perform case when own then pg_advisory_xact_lock(key) else pg_advisory_xact_lock_shared(key) end
    from (
      select key, bool_or(own) as own
      from (
        select hashtextextended(id, 19) as key, true as own from unnest(written) as id
        union all
        select hashtextextended(id, 19), false from unnest(premises) as id
      ) as each
      group by key order by key
    ) as locks;
  end if;
  if exists (
    select from unnest(premises, versions) as premise(aggregate, version)
    where exists (
      select from domain_event where aggregate_identifier = premise.aggregate and sequence_number > premise.version
    )
  ) then
    raise exception 'A premise has changed.' using errcode = 'serialization_failure';
  end if;
end $$;
