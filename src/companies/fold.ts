/** Folding of names: two spellings of one name have one key. */

/** Lower case without diacritics. Lengths may change: never use it to compute offsets. */
export function foldCase(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase();
}

const NOT_ASCII = /[^ -~]/;

/** Legal forms and the generic words that stand with them at the end of a registered name. */
export const LEGAL_SUFFIXES: ReadonlySet<string> = new Set(
  (
    'inc incorporated corp corporation ltd limited plc llc lp llp co company companies group holding holdings ' +
    'ag se sa s.a nv n.v ab asa oyj spa s.p.a gmbh kgaa kk pte bhd berhad tbk sab pcl pjsc qpsc jsc as a.s sarl bv b.v'
  ).split(' '),
);

/** Key of a whole name: case, diacritics, punctuation, "the", legal suffixes and a possessive folded away. */
export function nameKey(name: string): string {
  const words = nameWords(name);
  while (words.length > 1 && LEGAL_SUFFIXES.has(words.at(-1)!)) words.pop();
  if (words.length > 1 && words.at(-1) === 'and') words.pop(); // "Tiffany & Co"
  return keyOf(words);
}

/** As {@link nameKey}, with the legal suffixes: it tells "SoftBank Corp" from "SoftBank". */
export function fullNameKey(name: string): string {
  return keyOf(nameWords(name));
}

function keyOf(words: readonly string[]): string {
  return words.join('').replace(/\./g, '');
}

function nameWords(name: string): string[] {
  const words = foldCase(name)
    .replace(/'s\s*$/, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}.+]+/gu, ' ')
    .split(' ')
    .map((word) => word.replace(/\.$/, ''))
    .filter((word) => word !== '');
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words;
}

/** `duke-energy` for "Duke Energy". */
export function slug(name: string): string {
  return foldCase(name)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
