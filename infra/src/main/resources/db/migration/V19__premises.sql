-- Called by every append before it writes: what is written is this transaction's alone until it ends, and what the decision has
-- read and left as it is (its premises, -1 for an aggregate that was not there) can't be written by others until then. Fails as
-- a serialization failure does when somebody has changed a premise since it was read.
--
-- Locks are taken in the order of their keys by everybody, so that no two appends wait for each other. The check is a statement
-- of its own after them: it sees what was committed while they were waited for.
create function hold_premises(written text[], premises text[], versions bigint[]) returns void language plpgsql as $$
begin
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
  if exists (
    select from unnest(premises, versions) as premise(aggregate, version)
    where exists (
      select from domain_event where aggregate_identifier = premise.aggregate and sequence_number > premise.version
    )
  ) then
    raise exception 'A premise has changed.' using errcode = 'serialization_failure';
  end if;
end $$;
