import { type Answer, header } from './exchange.ts';

/**
 * True where an answer reserves its text from being kept or mined: `X-Robots-Tag: noarchive`, `none`, `noai` for everyone, or
 * `TDM-Reservation: 1` (W3C TDM Reservation Protocol).
 */
export function reservesText(answer: Answer): boolean {
  if (header(answer, 'tdm-reservation')?.trim() === '1') return true;
  const tags = (header(answer, 'x-robots-tag') ?? '').toLowerCase().split(',');
  return tags.some((tag) => /^(?:noarchive|none|noai)$/.test(tag.trim()));
}
