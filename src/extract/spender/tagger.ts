/**
 * Where part-of-speech tagging decides: whether a capitalised name that stands like a company's is a person's or a
 * place's ("Dana Ruiz plans to invest" against "Dana Robotics plans to invest"). Asked only for names that no list holds,
 * in gated articles, one name at a time.
 */
import nlp from 'compromise';

export function looksLikePersonOrPlace(name: string): boolean {
  const view = nlp(name);
  return view.people().text() === name || view.places().text() === name;
}
