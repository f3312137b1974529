import { GoldArticle } from '../claim.ts';
import { fail, ok, type Result } from '../failure.ts';

/** A gold article from its JSON. `name` is what an error calls it. Failure: INPUT_INVALID, with the field that is wrong. */
export function readGoldArticle(json: string, name: string): Result<GoldArticle> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return fail('INPUT_INVALID', `${name} is not JSON (${(error as Error).message})`);
  }
  const parsed = GoldArticle.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0]!;
  const field = issue.path.length === 0 ? 'it' : issue.path.join('.');
  return fail('INPUT_INVALID', `${name} is not a gold article: ${field}: ${issue.message}`);
}
