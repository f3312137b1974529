import { type Html, html } from '../html.ts';
import { layout } from '../layout.ts';

/** What went wrong, for each status that a page may end with. Never more than its reader needs. */
const HEADINGS = {
  400: 'This address asks for something that cannot be',
  401: 'The key is needed here',
  404: 'There is no such page',
  405: 'This page can only be read',
  421: 'This server does not go by that name',
  500: 'The page could not be made',
  503: 'The ledger is away',
} as const;

export type ProblemStatus = keyof typeof HEADINGS;

export function problemPage(status: ProblemStatus, message: string, heading: string = HEADINGS[status]): Html {
  const main = html`<h1>${heading}</h1>
<p class="problem" role="alert">${message}</p>
<p><a href="/">Back to the facts</a></p>`;
  return layout({ title: heading, main });
}
