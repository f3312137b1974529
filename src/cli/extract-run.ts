import type { Article, Claim } from '../claim.ts';
import { registry } from '../companies/registry.ts';
import { type Explanation, explainClaims } from '../extract/explain.ts';
import { extractClaims } from '../extract/extract.ts';
import { type Failure, fail, OutlayError, ok, type Result, unwrap } from '../failure.ts';
import { parsePage } from '../parse/article.ts';
import { readPublished } from '../parse/given-date.ts';
import { languageOf } from '../parse/language.ts';
import { originOf } from '../parse/origin.ts';
import { checkReadable } from '../parse/readable.ts';
import { parseText } from '../parse/text.ts';
import { claimsTable, sentencesTable } from './extract-table.ts';
import { binaryKind, decodeUtf8, readInput } from './input.ts';
import { answerLines, stringField } from './jsonl.ts';
import { print, printJson, printNote } from './output.ts';

export interface ExtractOptions {
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly explain?: boolean;
}

/** What one article gave; `skipped` where it was not read for claims. */
interface Answer {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly skipped?: { readonly code: string; readonly message: string };
  readonly decisions?: Explanation['decisions'];
  readonly sentences?: Explanation['sentences'];
}

/** Loaded only when it runs: rules and registry take a while to read. */
export async function runExtract(files: string[], options: ExtractOptions): Promise<void> {
  if (options.jsonl === true) return extractLines(files, options);
  if (files.length === 0) throw new OutlayError(fail('USAGE', 'give a FILE, - for standard input, or --jsonl'));
  const published = unwrap(readPublished(options.published ?? null, 'USAGE'));
  const answers: Answer[] = [];
  for (const file of files) answers.push(unwrap(await extractFile(file, options, published)));
  if (options.json === true) return printJson(answers.length === 1 ? answers[0] : answers);
  for (const answer of answers) await print(forPerson(answer));
  if (answers.some(isUndated)) printNote(UNDATED);
}

async function extractFile(path: string, options: ExtractOptions, published: string | null): Promise<Result<Answer>> {
  const input = await readInput(path);
  if (!input.ok) return input;
  const name = path === '-' ? 'standard input' : path;
  const article = readArticle(name, input.value, options, published);
  if (!article.ok)
    return { ...article, message: article.message.includes(name) ? article.message : `${name}: ${article.message}` };
  return ok(answerFor(article.value, options, name));
}

function readArticle(name: string, bytes: Buffer, options: ExtractOptions, published: string | null): Result<Article> {
  const given = { url: options.url ?? null, title: options.title ?? null, published };
  if (!isText(name, bytes)) {
    const binary = binaryKind(bytes);
    if (binary !== null) return fail('INPUT_BINARY', `${name} is not text or HTML (${binary})`);
    return parsePage({ html: bytes, ...given });
  }
  const text = decodeUtf8(bytes, name);
  return text.ok ? parseText(text.value, given) : text;
}

/** `.txt` by its name; standard input and other names by whether a tag opens them. */
function isText(name: string, bytes: Buffer): boolean {
  if (/\.(?:txt|text)$/i.test(name)) return true;
  if (/\.x?html?$/i.test(name)) return false;
  return (
    binaryKind(bytes) === null &&
    !/<(?:!doctype|html|head|body|article|p|div|\?xml)\b/i.test(bytes.subarray(0, 4096).toString('latin1'))
  );
}

function answerFor(article: Article, options: ExtractOptions, name: string): Answer {
  const unreadable = checkReadable(article);
  if (unreadable !== null) {
    printNote(`${unreadable.code}: ${name}: ${unreadable.message}; no claims were read`);
    return { article, claims: [], skipped: { code: unreadable.code, message: unreadable.message } };
  }
  return { article, ...(options.explain === true ? explainClaims(article, registry) : claimsOf(article)) };
}

function claimsOf(article: Article): Pick<Answer, 'claims'> {
  return { claims: extractClaims(article, registry).claims };
}

const UNDATED =
  'where no date of publication is known, "next year" and "the third quarter" have no dates; --published gives one';

function isUndated({ article: { published }, claims }: Answer): boolean {
  return published === null && claims.some(({ period }) => period !== null);
}

function forPerson({ article, claims, decisions, sentences }: Answer): string {
  return claimsTable(article, claims) + (decisions === undefined ? '' : sentencesTable(sentences ?? [], decisions));
}

function extractLines(files: readonly string[], options: ExtractOptions): Promise<void> {
  if (files.length > 0 || options.url !== undefined || options.published !== undefined || options.title !== undefined) {
    throw new OutlayError(
      fail('USAGE', '--jsonl reads standard input; it takes no FILE, --published, --url or --title'),
    );
  }
  return answerLines((line) => extractLine(line, options.explain === true));
}

function extractLine(line: Record<string, unknown>, explain: boolean): object | Failure {
  const published = readPublished(stringField(line, 'published'), 'INPUT_INVALID');
  if (!published.ok) return published;
  const given = { title: stringField(line, 'title'), url: stringField(line, 'url'), published: published.value };
  const text = stringField(line, 'text');
  const html = text === null ? stringField(line, 'html') : null;
  if (text === null && html === null) return fail('INPUT_INVALID', '"text" or "html" is missing');
  const article = text !== null ? textAsGiven(text, given) : parsePage({ html: html!, ...given });
  if (!article.ok) return article;
  const unreadable = checkReadable(article.value);
  if (unreadable !== null) return unreadable;
  return explain ? explainClaims(article.value, registry) : claimsOf(article.value);
}

/** An article whose text is exactly the one given: the caller's offsets count into it. */
export function textAsGiven(text: string, given: Pick<Article, 'title' | 'url' | 'published'>): Result<Article> {
  return ok({
    ...given,
    canonicalUrl: null,
    byline: [],
    publisher: null,
    modified: null,
    language: languageOf(text, null),
    text,
    publishedFrom: given.published === null ? null : 'given',
    truncated: false,
    paywalled: false,
    section: null,
    origin: originOf({ text, publisher: null, byline: [], url: given.url, canonicalUrl: null }),
    repaired: false,
  });
}
