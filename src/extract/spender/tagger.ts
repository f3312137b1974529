/**
 * Where part-of-speech tagging decides: whether a capitalised name that stands like a company's is a person's or a
 * place's ("Dana Ruiz plans to invest" against "Dana Robotics plans to invest"). Asked only for names that no list holds,
 * in gated articles, one name at a time.
 */
import { createRequire } from 'node:module';
import type Compromise from 'compromise';

/** Loaded with the first name that asks for it: most articles have none, and it takes half a second. */
let compromise: typeof Compromise | undefined;

export function looksLikePersonOrPlace(name: string): boolean {
  compromise ??= createRequire(import.meta.url)('compromise') as typeof Compromise;
  const view = compromise(name);
  if (view.people().text() === name) return true;
  return (!name.includes(' ') || PLACE_LIKE.test(name)) && view.places().text() === name;
}

/** The tagger takes many names of two words for places; those that begin so are. */
const PLACE_LIKE = /^(?:New|South|North|East|West|San|Santa|Los|Las|Saint|St|Port|Fort|Lake|Mount|Cape|El|La)\b/;
