-- Which receiving of its file an import stands on: a file may be sent again, and two nodes may be sent the same one.
alter table import_run add column receipt text not null default '';
