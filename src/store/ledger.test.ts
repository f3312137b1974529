import { expect, test } from 'vitest';
import { serverConfig, serverName } from './ledger.ts';

test.each<[databaseUrl: string, name: string]>([
  ['postgres://outlay:secret@db.test:5433/ledger', 'outlay@db.test:5433/ledger'],
  ['postgres://outlay:se%40cr%2Fet@db.test/ledger', 'outlay@db.test:5432/ledger'],
  ['postgres://db.test/ledger?user=outlay&password=secret', 'outlay@db.test:5432/ledger'],
  ['postgres://outlay:secret@%2Frun%2Fpostgresql/ledger', 'outlay@/run/postgresql:5432/ledger'],
])('the name of the server at %s is %s', (databaseUrl, name) => {
  expect(serverName(serverConfig(databaseUrl))).toBe(name);
});

test.each<[databaseUrl: string, taken: string]>([
  ['postgres://db.test/ledger?sslmode=require', 'postgres://db.test/ledger?sslmode=verify-full'],
  ['postgres://db.test/ledger?a=b&sslmode=prefer&c=d', 'postgres://db.test/ledger?a=b&sslmode=verify-full&c=d'],
  ['postgres://db.test/ledger?sslmode=no-verify', 'postgres://db.test/ledger?sslmode=no-verify'],
  [
    'postgres://db.test/ledger?sslmode=require&uselibpqcompat=true',
    'postgres://db.test/ledger?sslmode=require&uselibpqcompat=true',
  ],
])('%s is taken as %s, so that pg warns of nothing', (databaseUrl, taken) => {
  expect(serverConfig(databaseUrl).connectionString).toBe(taken);
});
