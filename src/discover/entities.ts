/** Character references in feeds, which use the names of HTML although XML knows five only. */
import { decodeHTMLStrict } from 'entities';

const OF_XML = /^&(?:amp|lt|gt|quot|apos);$/;
const REFERENCE = /&(?:#(?:\d{1,7}|x[0-9a-f]{1,6});|([a-z][a-z0-9]{1,31});)?/gi;

/** A `<` that can start no tag, comment or instruction. */
const STRAY_LESS_THAN = /<(?![a-z_:/!?])/gi;

/**
 * XML text in which each `&` starts a reference that XML itself knows (HTML names become their character, any other `&`
 * is escaped) and each `<` can start a tag. CDATA sections stay as they are.
 */
export function mendReferences(xml: string): string {
  let mended = '';
  let from = 0;
  while (from < xml.length) {
    const start = xml.indexOf('<![CDATA[', from);
    const end = start === -1 ? -1 : xml.indexOf(']]>', start);
    if (end === -1) return mended + escapeStray(xml.slice(from));
    mended += escapeStray(xml.slice(from, start)) + xml.slice(start, end + 3);
    from = end + 3;
  }
  return mended;
}

function escapeStray(text: string): string {
  return text.replace(STRAY_LESS_THAN, '&lt;').replace(REFERENCE, (reference, name?: string) => {
    if (reference === '&') return '&amp;';
    if (name === undefined || OF_XML.test(reference)) return reference;
    const character = decodeHTMLStrict(reference);
    return character === reference ? `&amp;${name};` : character;
  });
}
