/** The one style sheet, light and dark. Every pair of text and ground has a contrast of 4.5 or more (WCAG 2.2 AA). */
import { createHash } from 'node:crypto';

export const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --panel: #f1efe8; --text: #1d211f; --muted: #595f5b; --line: #d9d6cc;
  --link: #0f5c4c; --accent: #176b5b; --mark: #fdeeb0; --mark-target: #f7c948; --mark-text: #1d211f;
  --green: #d9efdf; --green-text: #155027; --blue: #dbe8f8; --blue-text: #1a4478; --amber: #fbe8c4; --amber-text: #6b4300;
  --grey: #e5e3dc; --grey-text: #4a4f4c; --red: #f9dcd8; --red-text: #8a1f14;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181a; --panel: #1d2326; --text: #e6e8e6; --muted: #a2aaa6; --line: #343c40;
    --link: #7fd4c0; --accent: #7fd4c0; --mark: #4d4312; --mark-target: #8a6d00; --mark-text: #fffbe8;
    --green: #17402a; --green-text: #a8e6bd; --blue: #1b3a5c; --blue-text: #b3d4f7; --amber: #4d3608; --amber-text: #fbd88a;
    --grey: #333a3d; --grey-text: #c6ccc9; --red: #551d18; --red-text: #ffbfb6;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body {
  margin: 0 auto; padding: 0 1.25rem; max-width: 82rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: .15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: .5rem; top: .5rem; background: var(--ground); padding: .5rem 1rem; z-index: 1; }
body > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 2rem; padding: 1rem 0 .75rem; border-bottom: 1px solid var(--line); }
.brand { font-weight: 700; font-size: 1.25rem; color: var(--text); text-decoration: none; letter-spacing: -.01em; }
nav ul { display: flex; gap: 1.25rem; list-style: none; margin: 0; padding: 0; }
nav a { display: inline-block; padding: .25rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav a[aria-current] { font-weight: 600; color: var(--text); border-bottom: 2px solid var(--accent); }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 1.5rem 0 .5rem; letter-spacing: -.01em; max-width: 50rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
.lead { color: var(--muted); margin: 0 0 1.25rem; max-width: 46rem; }
.path { margin: 1.25rem 0 -.75rem; color: var(--muted); font-size: .9rem; }
body > footer { margin: 3rem 0 1.5rem; padding-top: .75rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .85rem; }
code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .85em; background: var(--panel); padding: .1em .3em; border-radius: 3px; }
small { display: block; color: var(--muted); font-size: .85em; }
.none, .usd { color: var(--muted); }
.empty { padding: 1.25rem; background: var(--panel); border-radius: 6px; }
.problem { font-size: 1.1rem; max-width: 46rem; }

.filter { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: .9rem 1rem; margin: 0 0 1rem; background: var(--panel); border-radius: 6px; }
.filter p { margin: 0; }
label { display: block; font-size: .85rem; color: var(--muted); margin-bottom: .2rem; }
input, select, button { font: inherit; color: var(--text); background: var(--ground); border: 1px solid #7b827e; border-radius: 4px; padding: .4rem .6rem; min-height: 2.5rem; }
input { width: 15.5rem; max-width: 100%; }
input::placeholder { color: var(--muted); opacity: 1; }
button { background: var(--accent); border-color: var(--accent); color: var(--ground); font-weight: 600; padding: .4rem 1.1rem; cursor: pointer; }
.clear { padding: .6rem 0; }

table { width: 100%; border-collapse: collapse; font-size: .94rem; }
caption { text-align: left; color: var(--muted); padding: .25rem 0 .6rem; max-width: 60rem; }
caption em { font-style: normal; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); }
th { font-size: .82rem; font-weight: 600; color: var(--muted); white-space: nowrap; vertical-align: bottom; }
tbody tr:hover { background: var(--panel); }
th:last-child, td:last-child { padding-right: 0; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td.wide { min-width: 18rem; }
time, .figure { font-variant-numeric: tabular-nums; white-space: nowrap; }
.figure { font-weight: 600; }
.badge, .role, .stage { display: inline-block; padding: .05rem .5rem; border-radius: 999px; font-size: .82rem; white-space: nowrap; background: var(--grey); color: var(--grey-text); }
.actual, .extracted, .current { background: var(--green); color: var(--green-text); }
.planned, .repeats { background: var(--blue); color: var(--blue-text); }
.possible, .flag, .differs { background: var(--amber); color: var(--amber-text); }
.cancelled, .failed { background: var(--red); color: var(--red-text); }
q { quotes: "“" "”"; }

.standing { padding: 1rem 1.25rem; background: var(--panel); border-left: 4px solid var(--accent); border-radius: 0 6px 6px 0; max-width: 50rem; margin-top: 1rem; }
.standing p { margin: .25rem 0; }
.large { font-size: 2.5rem; line-height: 1.15; font-weight: 700; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; color: var(--muted); font-size: .88rem; margin: .75rem 0; }
.legend div { display: flex; gap: .4rem; }
.legend dt::after { content: ":"; }
.legend dt { font-weight: 600; }
dd { margin: 0; }

.about { display: grid; gap: .2rem 1.5rem; margin: .75rem 0 1.5rem; font-size: .94rem; }
.about div, .claims dl div { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .75rem; }
dt { color: var(--muted); }
.about small { display: inline; }
.about time { white-space: normal; }
.reading { display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr) minmax(0, 24rem); align-items: start; }
article { max-width: 42rem; font-size: 1.06rem; line-height: 1.65; }
article p { margin: 0 0 1em; white-space: pre-line; }
article p:target, li:target { outline: 2px solid var(--accent); outline-offset: .4rem; }
mark { background: var(--mark); color: var(--mark-text); border-radius: 2px; padding: .1em 0; }
mark mark { background: none; padding: 0; }
mark:target, mark:target mark, mark:has(mark:target) { background: var(--mark-target); }
.note { font-size: .7em; font-weight: 600; line-height: 0; vertical-align: super; margin-left: .2em; padding: .1em .3em; user-select: none; }
.claims h2 { margin-top: 0; }
.claims ol { padding: 0; margin: 0; list-style: none; counter-reset: claim; font-size: .92rem; }
.claims li { counter-increment: claim; padding: .8rem 1rem; margin-bottom: .8rem; background: var(--panel); border-radius: 6px; }
.claims li > p { margin: 0 0 .35rem; }
.claims li > p:first-child::before { content: counter(claim) " "; color: var(--muted); font-weight: 600; margin-right: .3rem; }
.claims dl { margin: 0; }
.links a { margin-right: 1rem; }
.claims .links { margin: .5rem 0 0; }
.claims summary { cursor: pointer; color: var(--muted); }
.claims .dropped { list-style: none; padding: 0; margin: .6rem 0 0; font-size: .88rem; }
.claims .dropped li { counter-increment: none; }
.claims .why { display: block; color: var(--muted); }

@media (max-width: 60rem) { .reading { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 48rem) {
  body { padding: 0 1rem; }
  h1 { font-size: 1.4rem; }
  .filter p { flex: 1 1 100%; }
  input, select, button { width: 100%; }
  table, caption, tbody, tr, td { display: block; }
  thead { position: absolute; left: -200vw; }
  tbody tr { display: flex; flex-direction: column; padding: .7rem 0; border-bottom: 1px solid var(--line); }
  td, td.number { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .75rem; text-align: left; padding: .1rem 0; border: 0; }
  td::before { content: attr(data-label); color: var(--muted); font-size: .88rem; }
  td.main { display: block; order: -1; font-size: 1.08rem; }
  td.main::before { content: none; }
  td:has(> div:empty) { display: none; }
  td.wide { min-width: 0; }
  .large { font-size: 2rem; }
}
@media print { body > header, .filter, .skip { display: none; } }
`;

/** Changes with the sheet, so that browsers may keep it for good. */
export const STYLE_PATH = `/style.css?v=${createHash('sha256').update(STYLE).digest('hex').slice(0, 8)}`;
