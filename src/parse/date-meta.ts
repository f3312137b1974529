/** Dates that `<meta>` elements state. */
import { type DayOrder, readDate } from './date-text.ts';
import type { Meta } from './meta.ts';

/** Names (or properties) that hold the day of publication, best first. */
const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'publish_date',
  'publish-date',
  'pubdate',
  'publishdate',
  'publicationdate',
  'publication_date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'dc:date',
  'rnews:datepublished',
  'published_time',
  'published-date',
  'publisheddate',
  'bt:pubdate',
  'prism.publicationdate',
  'citation_publication_date',
  'citation_date',
  'eomportal-publicationdate',
  'news_date',
  'article:post_date',
  'createdate',
  'creation_date',
  'date_published',
  'displaydate',
  'date',
  'created',
  'date.created',
  'release_date',
  'video:release_date',
];
/** What systems call it beside these, once the vendor's prefix and the signs between the words are gone. */
const PUBLISHED_NAME =
  /(?:publi(?:sh(?:ed|ing)?|cation)(?:date|time|datetime|on|at|timestamp)|publishedtime|date(?:publi(?:shed|cation)|created|issued|posted)|pubdate|pubtime|articledate|postdate|posteddate|issuedate|releasedate|datum|fecha)$/;
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revision_date',
  'updated_time',
  'modified_time',
  'article:updated_time',
];
const MODIFIED_NAME =
  /(?:modif(?:ied|ication)(?:date|time|datetime|on|at)|updated?(?:date|time|on|at)|date(?:modified|updated)|lastmodified|lastupdated?)$/;

export function publishedMeta(meta: Meta, order: DayOrder): string | null {
  return firstDate(meta, PUBLISHED_META, order) ?? firstDate(meta, namesLike(meta, PUBLISHED_NAME), order);
}

export function modifiedMeta(meta: Meta, order: DayOrder): string | null {
  return firstDate(meta, MODIFIED_META, order) ?? firstDate(meta, namesLike(meta, MODIFIED_NAME), order);
}

/** Every date that a name of either kind states. */
export function allMetaDates(meta: Meta, order: DayOrder): string[] {
  const names = [...PUBLISHED_META, ...namesLike(meta, PUBLISHED_NAME)];
  return names.map((name) => readDate(meta.get(name), order)).filter((date) => date !== null);
}

function namesLike(meta: Meta, pattern: RegExp): string[] {
  return meta.names.filter((name) => name.length < 100 && pattern.test(name.replace(/[^a-z]/g, '')));
}

function firstDate(meta: Meta, names: readonly string[], order: DayOrder): string | null {
  for (const name of names) {
    const date = readDate(meta.get(name), order);
    if (date !== null) return date;
  }
  return null;
}
