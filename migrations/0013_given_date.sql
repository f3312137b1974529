-- The date of publication that came with a page (of a file, an archive's line), which its reading goes by each time.
alter table outlay.snapshot add column published text;
