import { expect, test } from 'vitest';
import { suggestion, unknownNames } from './misspelt.ts';

test.each<[name: string, says: string | null]>([
  ['DATBASE_URL', 'DATBASE_URL is not a setting; did you mean DATABASE_URL?'],
  ['DATABASE_ULR', 'DATABASE_ULR is not a setting; did you mean DATABASE_URL?'],
  ['REDDIS_URL', 'REDDIS_URL is not a setting; did you mean REDIS_URL?'],
  ['database_url', 'database_url is not a setting; did you mean DATABASE_URL?'],
  ['OUTLAY_CONTCT', 'OUTLAY_CONTCT is not a setting; did you mean OUTLAY_CONTACT?'],
  ['OUTLAYKEY', 'OUTLAYKEY is not a setting; did you mean OUTLAY_KEY?'],
  ['OUTLAY_HOST_DELAY', null],
])('%s is noticed', (name, says) => {
  expect(unknownNames({ [name]: 'x' })).toEqual([name]);
  expect(suggestion(name)).toBe(says);
});

test.each(['DATABASE_URL', 'OUTLAY_TEST_REDIS_URL', 'OUTLAY_DEBUG', 'PATH', 'BASE_URL', 'REDIS_HOST', 'MONGODB_URL'])(
  '%s is left alone',
  (name) => {
    expect(unknownNames({ [name]: 'x' })).toEqual([]);
  },
);

test('what is empty is not set', () => {
  expect(unknownNames({ DATBASE_URL: '' })).toEqual([]);
});
