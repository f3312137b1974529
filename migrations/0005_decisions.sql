-- Every amount that was seen in an article, and why it was kept or dropped: [{rule, outcome, reason, evidence}], in the
-- order of the text. Null where the article was not read for claims, or by a version that did not store them.
alter table outlay.article add column decisions jsonb;
