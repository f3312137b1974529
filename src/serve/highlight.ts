/** A text cut at the boundaries of the evidence in it, so that overlapping pieces can be marked without broken tags. */
import type { Evidence } from '../claim.ts';

export interface EvidenceOf {
  readonly claimId: string;
  readonly evidence: readonly Evidence[];
}

/** A stretch of text and the claims whose evidence covers it; claim ids in the order of the claims. */
export interface Segment {
  readonly text: string;
  readonly claims: readonly string[];
  /** Those whose first evidence begins here. */
  readonly anchors: readonly string[];
  /** Those whose evidence ends here. */
  readonly last: readonly string[];
}

type Place = 'title' | 'text';
type Texts = Readonly<Record<Place, string>>;

interface Piece {
  readonly claim: number;
  readonly place: Place;
  readonly start: number;
  readonly end: number;
  readonly anchor: boolean;
}

/** Segments whose texts add up to each text. Evidence whose quote does not stand at its offsets is not marked. */
export function markEvidence(texts: Texts, claims: readonly EvidenceOf[]): Record<Place, Segment[]> {
  const pieces = claims.flatMap(({ evidence }, claim) => piecesOf(texts, evidence, claim));
  const ids = claims.map(({ claimId }) => claimId);
  const inPlace = (wanted: Place) => pieces.filter(({ place }) => place === wanted);
  return { title: cut(texts.title, inPlace('title'), ids), text: cut(texts.text, inPlace('text'), ids) };
}

function piecesOf(texts: Texts, evidence: readonly Evidence[], claim: number): Piece[] {
  const standing = evidence.filter(
    ({ quote, start, end, in: place }) => start < end && texts[place ?? 'text'].slice(start, end) === quote,
  );
  return standing.map(({ start, end, in: place }, i) => ({
    claim,
    place: place ?? 'text',
    start,
    end,
    anchor: i === 0,
  }));
}

function cut(text: string, pieces: readonly Piece[], ids: readonly string[]): Segment[] {
  const boundaries = new Set([0, text.length]);
  for (const { start, end } of pieces) boundaries.add(start).add(end);
  const sorted = [...boundaries].sort((a, b) => a - b);
  const starting = byStart(pieces);
  let open: Piece[] = [];
  return sorted.slice(0, -1).map((from, i) => {
    const to = sorted[i + 1]!;
    open = [...open.filter(({ end }) => end > from), ...(starting.get(from) ?? [])];
    const idsOf = (some: readonly Piece[]) =>
      [...new Set(some.map(({ claim }) => claim))].sort((a, b) => a - b).map((claim) => ids[claim]!);
    return {
      text: text.slice(from, to),
      claims: idsOf(open),
      anchors: idsOf(open.filter(({ start, anchor }) => anchor && start === from)),
      last: idsOf(open.filter(({ end }) => end === to)),
    };
  });
}

function byStart(pieces: readonly Piece[]): Map<number, Piece[]> {
  const groups = new Map<number, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.start);
    if (group === undefined) groups.set(piece.start, [piece]);
    else group.push(piece);
  }
  return groups;
}

/** Segments of each paragraph; paragraphs are separated by blank lines, which belong to none. */
export function paragraphs(segments: readonly Segment[]): Segment[][] {
  const result: Segment[][] = [[]];
  for (const segment of segments) {
    const parts = segment.text.split(/\n{2,}/);
    const filled = parts.flatMap((text, i) => (text === '' ? [] : i));
    parts.forEach((text, i) => {
      if (i > 0) result.push([]);
      if (text === '') return;
      const anchors = i === filled[0] ? segment.anchors : [];
      const last = i === filled.at(-1) ? segment.last : [];
      result.at(-1)!.push({ ...segment, text, anchors, last });
    });
  }
  return result.filter((paragraph) => paragraph.length > 0);
}
