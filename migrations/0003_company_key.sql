-- What a company's statements are found by, whatever the spelling: its id in the registry, else its folded name, as
-- companyKey in src/reconcile/fact-key.ts has it. Null in rows of before, until src/store/company-keys.ts fills it in.

alter table outlay.claim add column company_key text;
create index claim_company_key on outlay.claim (company_key);
create index claim_without_key on outlay.claim (company) where company_key is null;

alter table outlay.fact add column company_key text;
create index fact_company_key on outlay.fact (company_key);
create index fact_without_key on outlay.fact (company) where company_key is null;
