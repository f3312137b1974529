/** One line a page: what it reads from the ledger, and the function that renders it. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { fiscalYearOf } from '../companies/fiscal-year.ts';
import type { Registry } from '../companies/registry.ts';
import { findArticle } from '../store/articles.ts';
import { claimsOfArticle } from '../store/claims.ts';
import { findFact } from '../store/facts.ts';
import type { Db } from '../store/ledger.ts';
import { queryArticles, queryClaims, queryFacts } from '../store/queries.ts';
import { articlesOfStory } from '../store/stories.ts';
import { versionsOf } from '../store/versions.ts';
import { readArticleFilter, readClaimFilter } from './filter.ts';
import type { Html } from './html.ts';
import { countAll, factsOfArticle } from './lookups.ts';
import { type ArticleRow, articlePage } from './pages/article.ts';
import { articlesPage } from './pages/articles.ts';
import { claimsPage } from './pages/claims.ts';
import { factPage } from './pages/fact.ts';
import { factsPage } from './pages/facts.ts';
import { type ProblemStatus, problemPage } from './pages/problem.ts';
import { STYLE } from './style.ts';

/** Most rows of one page. */
const MAX_ROWS = 500;

interface Sources {
  readonly db: Db;
  readonly registry: Registry;
}

export function addRoutes(app: FastifyInstance, { db, registry }: Sources): void {
  app.get('/', async ({ query }, reply) => {
    const asked = readClaimFilter(query);
    const totals = await countAll(db);
    if (!asked.filter.ok) return sendPage(reply.code(400), factsPage({ asked, facts: null, more: false, totals }));
    const found = await queryFacts(db, registry, { ...asked.filter.value, limit: MAX_ROWS + 1 });
    const facts = found.slice(0, MAX_ROWS);
    return sendPage(reply, factsPage({ asked, facts, more: found.length > MAX_ROWS, totals }));
  });

  app.get<{ Params: { id: string } }>('/facts/:id', async ({ params: { id } }, reply) => {
    const found = /^[0-9a-f]{16}$/.test(id) ? await findFact(db, id) : null;
    if (found === null) return sendProblem(reply, 404, 'The ledger has no fact with this number.');
    return sendPage(reply, factPage({ ...found, fiscalYear: fiscalYearOf(registry, found.fact.companyId) }));
  });

  app.get('/claims', async ({ query }, reply) => {
    const asked = readClaimFilter(query);
    if (!asked.filter.ok) return sendPage(reply.code(400), claimsPage({ asked, claims: null, more: false }));
    const found = await queryClaims(db, registry, { ...asked.filter.value, limit: MAX_ROWS + 1 });
    const claims = found.slice(0, MAX_ROWS);
    return sendPage(reply, claimsPage({ asked, claims, more: found.length > MAX_ROWS }));
  });

  app.get('/articles', async ({ query }, reply) => {
    const asked = readArticleFilter(query);
    if (!asked.filter.ok) return sendPage(reply.code(400), articlesPage({ asked, articles: null, more: false }));
    const { company, stage, since } = asked.filter.value;
    const found = await queryArticles(db, registry, { company, status: stage, since, limit: MAX_ROWS + 1 });
    const articles = found.slice(0, MAX_ROWS);
    return sendPage(reply, articlesPage({ asked, articles, more: found.length > MAX_ROWS }));
  });

  app.get<{ Params: { id: string } }>('/articles/:id', async ({ params }, reply) => {
    const id = /^\d{1,15}$/.test(params.id) ? Number(params.id) : null;
    const article = id === null ? null : await findArticle(db, id);
    if (article === null) return sendProblem(reply, 404, 'The ledger has no article with this number.');
    const [claims, facts] = [await claimsOfArticle(db, article.id), await factsOfArticle(db, article.id)];
    const [story, versions] = [await storyOf(db, article), await versionsOf(db, article.id)];
    return sendPage(reply, articlePage({ registry, article, claims, facts, story, versions }));
  });

  // Open: the page that asks for the key has it too.
  app.get('/style.css', { config: { open: true } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=31536000, immutable').send(STYLE),
  );
}

/** The articles that tell the same story, none where it is told once. */
async function storyOf(db: Db, { storyId }: ArticleRow) {
  return storyId === null ? [] : articlesOfStory(db, storyId);
}

export function sendPage(reply: FastifyReply, page: Html): FastifyReply {
  return reply.type('text/html; charset=utf-8').send(page.toString());
}

export function sendProblem(
  reply: FastifyReply,
  status: ProblemStatus,
  message: string,
  heading?: string,
): FastifyReply {
  return sendPage(reply.code(status), problemPage(status, message, heading));
}
