/** Whether a page shows only the start of its article. */
import type { JsonObject } from './jsonld.ts';

/** A longer text than this is no stub, whatever the page says of access. */
const MAX_STUB_CHARS = 1_500;

const STUB_MARKERS = [
  /\b(?:subscribe|sign in|log in|register|sign up)(?: now| today| here)? (?:or [a-z ]{3,20} )?to (?:continue|keep|read|unlock|access|view)\b/i,
  /\b(?:to (?:continue|keep) reading|to read the (?:full|rest)|continue reading (?:this article )?with)\b/i,
  /\b(?:this (?:article|story|content) is (?:only |exclusively )?(?:available |reserved )?(?:for|to) (?:our )?(?:paying |paid )?(?:subscribers|members))/i,
  /\balready a (?:subscriber|member)\b/i,
  /\bsubscriber[- ]only\b/i,
];

/** `pageText` gives the visible text of the page, noise and all; it is asked for only where the text may be a stub. */
export function isTruncated(text: string, article: JsonObject | null, pageText: () => string): boolean {
  if (/(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$/.test(text) && text.length < MAX_STUB_CHARS / 2) return true;
  if (text.length > MAX_STUB_CHARS) return false;
  const access = String(article?.isAccessibleForFree ?? '').toLowerCase();
  if (/^(?:false|.*\/false)$/.test(access)) return true;
  const shown = pageText();
  return STUB_MARKERS.some((marker) => marker.test(shown));
}
