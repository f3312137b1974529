/** What every page has around it. */
import { VERSION } from '../project.ts';
import { type Html, html, type Part } from './html.ts';
import { STYLE_PATH } from './style.ts';

const SECTIONS = [
  ['/', 'Facts'],
  ['/claims', 'Claims'],
  ['/articles', 'Articles'],
  ['/queues', 'Queues'],
] as const;

export type Section = (typeof SECTIONS)[number][0];

/** A bar chart, drawn here so that no browser asks for /favicon.ico. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%23176b5b' d='M1 9h4v6H1zm5-4h4v10H6zm5-4h4v14h-4z'/%3E%3C/svg%3E";

export interface Page {
  readonly title: string;
  readonly section?: Section;
  readonly main: Part;
}

export function layout({ title, section, main }: Page): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – Outlay</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<a class="brand" href="/">Outlay</a>
<nav aria-label="Sections"><ul>${SECTIONS.map(
    ([path, name]) => html`<li><a href="${path}"${path === section && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer><p>Outlay ${VERSION} – capital expenditure as the news reports it, with the words that each figure rests on.</p></footer>
</body>
</html>
`;
}
