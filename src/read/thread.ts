/** What a reading thread runs; see reader.ts. */
export { readArchived } from './archived.ts';
export { readPage as default } from './page.ts';
