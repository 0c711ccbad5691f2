-- Written over and over by every node, so that a disk that takes no more is noticed before a customer notices it. Emptied each
-- time, which makes a new file: what is written needs new space, as an event does, and not the gap that the last one left.
create table write_probe (
  filling bytea not null
);
-- Incompressible, and not moved out of line: it fills pages of this very table.
alter table write_probe alter column filling set storage plain;

grant select, insert, truncate on write_probe to "${app_role}";
