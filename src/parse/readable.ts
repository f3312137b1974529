/** Whether an article is one that claims can be read from. */
import type { Article } from '../claim.ts';
import { type Failure, fail } from '../failure.ts';
import { detectLanguage } from './language.ts';

/**
 * Null where the article can be read. Failures: NO_TEXT, and LANGUAGE where the text itself (whatever the page declares)
 * is surely not English.
 */
export function checkReadable(article: Article): Failure | null {
  if (article.text.trim() === '') return fail('NO_TEXT', `no article text was found${where(article)}`);
  const language = detectLanguage(article.text);
  if (language === null || language === 'en') return null;
  return fail('LANGUAGE', `the text is not English but ${languageName(language)}${where(article)}`);
}

function where({ url }: Article): string {
  return url === null ? '' : ` at ${url}`;
}

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

function languageName(code: string): string {
  return NAMES.of(code) ?? code;
}
