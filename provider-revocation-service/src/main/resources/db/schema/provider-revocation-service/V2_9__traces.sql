-- The W3C trace context of the removal that a revocation follows from: calls to the provider belong to the same trace.
alter table revocation add column traceparent text;
