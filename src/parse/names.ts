/** Names of people (or of a desk) in a line that says who wrote it. */
import { decodeEntities } from './entities.ts';
import { cleanLine, foldForCompare } from './normalize.ts';

const MAX_CHARS = 1_000;
const BY =
  /^(?:(?:written|posted|reported|published|story|words?|text|reporting|article|an article)\s+)?(?:by|von|par|por|di|da|door|av|af|de|przez|od|oleh|автор)[:\s]+|^(?:text|autore?|autorin|author|auteur|redacción|reporter|автор|penulis|tác giả)\s?:\s*/i;
/** What follows the names on the line. */
const REST = /\s*(?:\||•|·|—|–|\b(?:published|updated|posted|last updated|veröffentlicht|publié)\b).*$/i;
/** Where the label of the next element runs into the name. */
const GLUED_REST = /(?<=\p{Ll})(?:Published|Updated|Posted)\b.*$/u;
const BETWEEN = /\s*;\s*|\s*(?:,|&|\/|、|\b(?:and|und|et|with)\b)\s+/i;
/** Also part of surnames: they part only what is two full names. */
const BETWEEN_FULL_NAMES = /(?<=\S\s\S+)\s+(?:y|e|og|och|en)\s+(?=\S+\s\S)/i;
const ROLE =
  /[\s,]+(?:(?:senior|chief|deputy|associate|staff|special|political|business|economics|technology|science|sports?|news|foreign|managing|contributing|national)\s+)*(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|기자|記者|redakteurin|redakteur)$/i;
const NO_NAME =
  /^(?:by|von|par|por|di|door|av|af|and|und|et|y|admin|administrator|author|staff|editor|editors|null|undefined|none|the|unknown|n\/a|anonymous|guest|follow.*|more from.*|see all.*|.*\b(?:reporter|correspondent|editor|writer|contributor|journalist|ceo|published|updated|min(?: read)?|minutes?|min\.|comments?|share)\b.*)$/i;
const MAX_NAME_CHARS = 60;
const MAX_NAME_WORDS = 6;

/** "By Ana Ruiz and Tom Lee, Example Times" → the names. */
export function splitNames(raw: string): string[] {
  const text = cleanLine(decodeEntities(raw.slice(0, MAX_CHARS)))
    .replace(GLUED_REST, '')
    .replace(BY, '')
    .replace(REST, '');
  return text
    .split(BETWEEN)
    .flatMap((part) => part.split(BETWEEN_FULL_NAMES))
    .map((name) => withoutRole(name.trim()))
    .filter(isName);
}

/** "Ana Ruiz Business reporter" is Ana Ruiz; what is left of a role alone is no name. */
function withoutRole(name: string): string {
  const rest = name.replace(ROLE, '');
  return rest.includes(' ') ? rest : name;
}

function isName(name: string): boolean {
  return (
    name.length > 1 &&
    name.length <= MAX_NAME_CHARS &&
    name.split(' ').length <= MAX_NAME_WORDS &&
    !/[@<>{}[\]]|https?:|\d{2}/.test(name) &&
    !NO_NAME.test(name)
  );
}

/** In order, each once, whatever its case. */
export function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = foldForCompare(name);
    return !seen.has(key) && seen.add(key);
  });
}
