/** Version of the rules; a claim carries it. */
export const EXTRACTOR = '1';
