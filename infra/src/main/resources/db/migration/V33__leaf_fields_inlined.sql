-- The same text as before. A number joined to a text is a stable operation, and a function that promises more than its body keeps is
-- called for each field instead of being made part of the statement: 29 of the 45 microseconds that numbering an event took.
create or replace function log_field(value text) returns text language sql immutable parallel safe
  return coalesce(octet_length(value)::text || ':' || value, '-');
