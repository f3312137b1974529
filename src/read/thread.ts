/** What a reading thread runs; see reader.ts. */
export { readPage as default } from './page.ts';
