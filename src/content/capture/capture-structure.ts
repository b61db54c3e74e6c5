import { isElement, plain } from '../dom-text.ts';
import { isOurs } from '../panel/closed-host.ts';
import { attributeText, type Numbered } from './attribute-text.ts';
import { isKept, isKnownName, shapeOf } from './known-text.ts';
import { isSealed, type Place, placeIn } from './places.ts';

const MOST_LINES = 4_000;
const MOST_CHARACTERS = 250_000;
const MOST_CHILDREN = 300;
const DEEPEST = 60;

interface Outline {
  readonly lines: string[];
  readonly numbered: Numbered;
  characters: number;
  full: boolean;
}

/**
 * The page's elements as an indented outline, open shadow roots included. What is not known to be the console's own
 * word (values, names, ids, addresses, secrets) is replaced by its kind.
 */
export function captureStructure(document: Document): string {
  const ids = new Map<string, number>();
  const numbered = (id: string): number => {
    const number = ids.get(id) ?? ids.size + 1;
    ids.set(id, number);
    return number;
  };
  const outline: Outline = { lines: [], numbered, characters: 0, full: false };
  if (document.body) addElement(document.body, outline, 'other', 0);
  return `${outline.lines.join('\n')}\n`;
}

function addElement(element: Element, outline: Outline, outer: Place, depth: number): void {
  const place = placeIn(element, outer);
  const tag = tagOf(element);
  const attributes = attributeText(element, place, outline.numbered);
  add(outline, depth, attributes.startsWith('.') ? `${tag}${attributes}` : `${tag} ${attributes}`.trim());
  if (isSealed(element)) return;
  if (depth === DEEPEST) {
    if (element.firstChild) add(outline, depth + 1, '… deeper');
    return;
  }
  if (element.shadowRoot) {
    add(outline, depth + 1, '#shadow-root');
    addChildren(element.shadowRoot, outline, place, depth + 2);
  }
  addChildren(element, outline, place, depth + 1);
}

function addChildren(parent: Node, outline: Outline, place: Place, depth: number): void {
  let seen = 0;
  for (let child = parent.firstChild; child && !outline.full; child = child.nextSibling) {
    if (isOurs(child) || (!isElement(child) && !hasWords(child))) continue;
    seen += 1;
    if (seen > MOST_CHILDREN) {
      add(outline, depth, '… more');
      return;
    }
    if (isElement(child)) addElement(child, outline, place, depth);
    else add(outline, depth, wordsOf(child.nodeValue ?? '', place));
  }
}

const hasWords = (node: Node): boolean => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? '');

function wordsOf(raw: string, place: Place): string {
  const words = plain(raw.slice(0, 1_000));
  return isKept(words, place) ? `"${words.normalize('NFKC')}"` : shapeOf(words);
}

/** Custom elements can be named after anybody; what HTML does not know can be anything. */
function tagOf(element: Element): string {
  const { localName } = element;
  if (element.tagName === 'svg' || element.tagName === 'math') return localName;
  const own = element instanceof HTMLElement && !(element instanceof HTMLUnknownElement);
  return own && (!localName.includes('-') || isKnownName(localName)) ? localName : '▒';
}

function add(outline: Outline, depth: number, words: string): void {
  if (outline.full) return;
  const line = `${'  '.repeat(depth)}${words}`;
  outline.full = outline.lines.length >= MOST_LINES || outline.characters + line.length > MOST_CHARACTERS;
  outline.characters += line.length + 1;
  outline.lines.push(outline.full ? '… cut off here' : line);
}
