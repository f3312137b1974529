-- Where a process has its queues, `postgres` or `redis HOST:PORT/DATABASE`: those that work on one ledger must have the
-- same. Null in rows of a version that did not say.
alter table outlay.process add column queues text;
