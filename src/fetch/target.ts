import { fail, ok, type Result } from '../failure.ts';

/** Longest URL that is asked for, in UTF-16 code units; common servers refuse longer request lines. */
const MAX_TARGET_LENGTH = 8192;

/** What is requested: an http(s) URL without fragment and credentials. Failure: URL_INVALID. */
export function readTarget(text: string, base?: URL): Result<URL> {
  const shown = text.slice(0, 200);
  if (text.length > MAX_TARGET_LENGTH) return fail('URL_INVALID', `${shown}… is too long`);
  try {
    const url = new URL(text, base);
    if (!/^https?:$/.test(url.protocol) || url.hostname === '')
      return fail('URL_INVALID', `${shown} is no web address`);
    url.hostname = url.hostname.replace(/\.$/, ''); // the same host, which certificates and servers know without it
    url.hash = '';
    url.username = '';
    url.password = '';
    return ok(url);
  } catch {
    return fail('URL_INVALID', `${shown} is no URL`);
  }
}
