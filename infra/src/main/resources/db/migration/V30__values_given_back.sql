-- Gives back values that their holders have no use for, before the same append takes others, or the same ones for somebody else: as
-- two parts of one statement they would see the table as it was before either.
create function release_values(scopes text[], given_back text[], holders text[]) returns void language sql as $$
  delete from unique_value using unnest(scopes, given_back, holders) as r(scope, value, holder)
  where unique_value.scope = r.scope and unique_value.value = r.value and unique_value.holder = r.holder
$$;
