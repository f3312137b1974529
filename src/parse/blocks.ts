/** The page as a flat list of blocks of text, each with the place in the tree that it stands in. */
import {
  attribute,
  type Document,
  type Element,
  isBlockLevel,
  isUnseen,
  namesOf,
  textOf,
  type Visitor,
  walk,
} from './dom.ts';
import { noiseTest } from './noise.ts';
import { cleanLine } from './normalize.ts';
import { weightOf } from './weight.ts';

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'row';

export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  /** Characters of `text` that are link text. */
  readonly linkChars: number;
  /** Index into `Outline.places`. */
  readonly place: number;
  /** True for an `h1`. */
  readonly top: boolean;
  /** See `weightOf`. */
  readonly weight: number;
}

/** A block-level element. Parents come before their children. */
export interface Place {
  readonly element: Element | null;
  readonly parent: number;
  readonly noisy: boolean;
}

export interface Outline {
  readonly places: readonly Place[];
  readonly blocks: readonly Block[];
}

const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
/** Elements that hold one line of text. */
const LINES = new Set([...HEADINGS, 'p', 'dt', 'summary']);
const CELLS = new Set(['td', 'th']);
const CELL_BREAK = ' | ';
/** A longer link text is measured without the spaces that markup is indented with. */
const MAX_TRIMMED_LINK = 100;
const ENDS_SENTENCE = /[.!?…:"”’»]\s*$/;

export function outlineOf(root: Document): Outline {
  return new Outliner().read(root);
}

class Outliner implements Visitor {
  private readonly places: Place[] = [{ element: null, parent: -1, noisy: false }];
  private readonly blocks: Block[] = [];
  private readonly isNoise = noiseTest();
  private place = 0;
  private parts: string[] = [];
  private linkChars = 0;
  private links = 0;
  private bullet = false;
  private afterBreak = false;

  read(root: Document): Outline {
    walk(root, this);
    this.flush();
    return { places: this.places, blocks: this.blocks };
  }

  /** False where the element and all in it are skipped. */
  enter(element: Element): boolean {
    const { name } = element;
    if (name === 'br') this.lineBreak();
    if (isUnseen(element) || isHidden(element) || this.isFootnoteMark(element)) return false;
    if (isLink(element)) this.links++;
    if (CELLS.has(name)) this.startCell(element);
    else if (this.isBlock(element)) this.startBlock(element);
    return true;
  }

  /** "$64<sup>2</sup> billion", but "m<sup>2</sup>": a small number behind a number or a word counts notes. */
  private isFootnoteMark(element: Element): boolean {
    if (element.name !== 'sup' || !/[\d.]$|\p{L}{3}$/u.test((this.parts.at(-1) ?? '').slice(-8))) return false;
    return /^[[(]?\d{1,2}[\])]?$/.test(textOf(element, 8).trim());
  }

  leave(element: Element): void {
    if (isLink(element)) this.links--;
    if (CELLS.has(element.name)) this.close();
    else if (this.places[this.place]!.element === element) this.endBlock(element);
  }

  /** Custom elements are boxes of the page, but words of a paragraph where they stand in one. */
  private isBlock({ name }: Element): boolean {
    if (isBlockLevel(name)) return true;
    return name.includes('-') && !LINES.has(this.places[this.place]!.element?.name ?? '');
  }

  private startBlock(element: Element): void {
    this.flush();
    this.open(element);
    if (element.name === 'li') this.bullet = true;
  }

  private endBlock(element: Element): void {
    this.flush();
    if (element.name === 'li') this.bullet = false;
    this.close();
  }

  /** Cells of a row stay on one line unless blocks stand in them. */
  private startCell(element: Element): void {
    if (this.parts.length > 0) this.parts.push(CELL_BREAK);
    this.open(element);
  }

  private open(element: Element): void {
    this.places.push({ element, parent: this.place, noisy: this.isNoise(element) });
    this.place = this.places.length - 1;
  }

  private close(): void {
    this.place = this.places[this.place]!.parent;
  }

  text(data: string): void {
    const { length } = data.trim();
    if (length === 0 && this.parts.length === 0) return;
    this.parts.push(data);
    if (length > 0) this.afterBreak = false;
    if (this.links > 0) this.linkChars += length > MAX_TRIMMED_LINK ? cleanLine(data).length : length;
  }

  /** Two line breaks, or one after a sentence's end, make a paragraph; another is a space. */
  private lineBreak(): void {
    if (this.afterBreak || ENDS_SENTENCE.test((this.parts.at(-1) ?? '').slice(-20))) this.flush();
    else this.parts.push(' ');
    this.afterBreak = true;
  }

  private flush(): void {
    const text = this.parts.length === 0 ? '' : cleanLine(this.parts.join('')).replace(/(?:^[| ]+|[| ]+$)/g, '');
    if (text !== '') this.blocks.push(this.block(text));
    this.parts = [];
    this.linkChars = 0;
    this.afterBreak = false;
  }

  private block(text: string): Block {
    const name = this.places[this.place]!.element?.name ?? '';
    const kind = HEADINGS.has(name)
      ? 'heading'
      : this.bullet
        ? 'item'
        : name === 'tr' || CELLS.has(name)
          ? 'row'
          : 'paragraph';
    if (kind === 'item') this.bullet = false;
    const linkChars = Math.min(this.linkChars, text.length);
    const weight = weightOf({ kind, text, linkChars });
    return { kind, text, linkChars, place: this.place, top: name === 'h1', weight };
  }
}

/** Not a mark to jump to: those are often never closed. */
function isLink({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined;
}

function isHidden(element: Element): boolean {
  const { hidden, style } = element.attribs;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (style !== undefined && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 500))) return true;
  return attribute(element, 'aria-hidden') === 'true' && /\b(?:sr-only|visually-?hidden)\b/.test(namesOf(element));
}
