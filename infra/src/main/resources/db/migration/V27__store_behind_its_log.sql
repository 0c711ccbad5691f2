-- The last repair of parked events in a build; null for none. MongoDB holds the same word: one that does not is a copy without it.
alter table view_build
  add column repair uuid;
