-- Nobody looks for an event by its identifier, and a random key is the dearest index of all: each event writes a page of its own.
-- That no event is stored twice is what domain_event_sequence says.
alter table domain_event drop constraint domain_event_identifier;
