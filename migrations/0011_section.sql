-- Which part of the paper an article stands in, and whether the page says that it is for subscribers.
alter table outlay.article add column section text;
alter table outlay.article add column paywalled boolean not null default false;
