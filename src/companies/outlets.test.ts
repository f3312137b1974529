import { describe, expect, test } from 'vitest';
import { sources } from './outlets.ts';

describe('find', () => {
  test.each([
    ['Bloomberg reported, citing people.', ['Bloomberg → Bloomberg, media']],
    ['the Financial Times said', ['Financial Times → Financial Times, media']],
    ['The Information’s report', ['The Information → The Information, media']],
    ['The information is private.', []],
    ['told CNBC and the WSJ', ['CNBC → CNBC, media', 'WSJ → Wall Street Journal, media']],
    ["Dell'Oro Group and Omdia", ["Dell'Oro Group → Dell’Oro, analyst", 'Omdia → Omdia, analyst']],
    ['Morgan Stanley expects more', ['Morgan Stanley → Morgan Stanley, analyst']],
    ['analysts at Jefferies', ['Jefferies → Jefferies, analyst']],
    ['S&P Global, not the S&P 500 or the Fortune 500', ['S&P Global → S&P Global, analyst']],
    ['Fortune said so; it was a fortune.', ['Fortune → Fortune, media']],
    ['the Guardian reported', ['Guardian → Guardian, media']],
    ['The National Grid plan, the Economic Times wrote', ['Economic Times → Economic Times, media']],
    ['Bloomberg Intelligence reckons', ['Bloomberg Intelligence → Bloomberg Intelligence, analyst']],
    ['data compiled by Bloomberg-trained readers', []],
  ])('%s', (text, expected) => {
    const found = sources
      .find(text)
      .map(({ start, end, source }) => `${text.slice(start, end)} → ${source.name}, ${source.kind}`);
    expect(found).toEqual(expected);
  });
});

test.each([
  ['the Financial Times', 'Financial Times'],
  ['FT', 'Financial Times'],
  ['The Information', 'The Information'],
  ['Information', undefined],
  ['goldman', 'Goldman Sachs'],
  ['Northwind', undefined],
])('resolve %s → %s', (name, expected) => {
  expect(sources.resolve(name)?.name).toBe(expected);
});
