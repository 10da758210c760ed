-- The W3C trace context of the event that opened an incident: the mails about it belong to the same trace.
alter table incident add column traceparent text;
