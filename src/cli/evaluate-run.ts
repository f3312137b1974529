import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article, GoldArticle } from '../claim.ts';
import { registry } from '../companies/registry.ts';
import { readGoldArticle } from '../evaluate/gold.ts';
import { evaluationReport } from '../evaluate/report.ts';
import { type Answer, type Evaluation, evaluate } from '../evaluate/score.ts';
import { extractClaims } from '../extract/extract.ts';
import { fail, ok, type Result, unwrap } from '../failure.ts';
import { readDate } from '../parse/date-text.ts';
import { checkReadable } from '../parse/readable.ts';
import { textAsGiven } from './extract-run.ts';
import { decodeUtf8, readInput } from './input.ts';
import { print, printJson } from './output.ts';

/** Scores the extractor against a folder of gold articles. Loaded only when it runs. */
export async function runEvaluate(dir: string, { json }: { json?: boolean }): Promise<void> {
  const result = await evaluateFolder(dir);
  if (json) await printJson(result);
  else await print(evaluationReport(result));
}

/** Failures: those of `readGold`. */
export async function evaluateFolder(dir: string): Promise<Evaluation> {
  return evaluate(unwrap(await readGold(dir)), answerFor);
}

/** The gold articles of a folder, by name. Failures: INPUT_MISSING, INPUT_EMPTY, INPUT_INVALID and those of its files. */
async function readGold(dir: string): Promise<Result<GoldArticle[]>> {
  const names = await listJson(dir);
  if (!names.ok) return names;
  const articles: GoldArticle[] = [];
  for (const name of names.value) {
    const path = join(dir, name);
    const bytes = await readInput(path);
    if (!bytes.ok) return bytes;
    const text = decodeUtf8(bytes.value, path);
    if (!text.ok) return text;
    const article = readGoldArticle(text.value, path);
    if (!article.ok) return article;
    articles.push(article.value);
  }
  return ok(articles);
}

async function listJson(dir: string): Promise<Result<string[]>> {
  try {
    const names = (await readdir(dir)).filter((name) => name.endsWith('.json')).sort();
    return names.length > 0 ? ok(names) : fail('INPUT_EMPTY', `${dir} has no .json files`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return fail('INPUT_INVALID', `${dir} is a file, not a folder of gold articles`);
    return fail('INPUT_MISSING', `${dir} cannot be read (${code ?? String(error)})`);
  }
}

/** As `outlay extract --jsonl` answers a line of text. */
function answerFor(gold: GoldArticle): Answer {
  const article: Result<Article> = textAsGiven(gold.text, {
    title: gold.title,
    url: gold.url ?? null,
    published: gold.published === null ? null : readDate(gold.published),
  });
  if (!article.ok) return article;
  return checkReadable(article.value) ?? extractClaims(article.value, registry).claims;
}
