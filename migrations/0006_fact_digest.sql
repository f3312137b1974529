-- What a fact was built from: one that would come out the same need not be built, or written, again.
alter table outlay.fact add column digest text;
alter table outlay.fact_claim add column read_at timestamptz;
