export type Accepts = 'page' | 'feed' | 'archive';

/** Media types that are read, by what is looked for. A response that names no type is read. */
const READ: Readonly<Record<Accepts, RegExp>> = {
  page: /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/,
  feed: /^(?:text\/(?:html|plain|xml|json|x-opml)|application\/(?:(?:[\w.-]{1,40}\+)?(?:xml|json)|rss|x-?gzip|gzip|octet-stream))$/,
  archive: /^/,
};

/** The Accept header: what is read, the best first. */
export const ACCEPT: Readonly<Record<Accepts, string>> = {
  page: 'text/html,application/xhtml+xml;q=0.9,text/plain;q=0.5',
  feed: 'application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,*/*;q=0.1',
  archive: '*/*',
};

/** `text/html; charset=x` is `text/html`. */
export function mediaType(contentType: string): string {
  return contentType.split(';', 1)[0]!.trim().toLowerCase();
}

export function isRead(contentType: string | null, accepts: Accepts): boolean {
  const type = mediaType(contentType ?? '');
  return type === '' || READ[accepts].test(type);
}
