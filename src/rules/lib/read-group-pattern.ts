/** A part of a regular expression. */
export type Part =
  | { readonly kind: 'letter'; readonly fits: (letter: string) => boolean }
  | { readonly kind: 'place'; readonly holds: Holds; readonly start: boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly options: readonly Part[] }
  | { readonly kind: 'repeat'; readonly body: Part; readonly least: number; readonly most: number }
  | { readonly kind: 'look'; readonly body: Part; readonly wanted: boolean };

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  ignoreCase: boolean;
}

const DEEPEST = 64;
const NOTHING: Part = { kind: 'sequence', parts: [] };

const fail = (): never => {
  throw new Error('unreadable pattern');
};

/** Reads one of Okta's regular expressions, which are Java's. Undefined for what cannot be read. */
export function readGroupPattern(pattern: string): Part | undefined {
  const text = pattern.trim().replace(/^\/(.*)\/$/s, '$1');
  const reader: Reader = { text, at: 0, depth: 0, ignoreCase: false };
  try {
    const whole = readChoice(reader);
    return reader.at === text.length ? whole : undefined;
  } catch {
    return undefined;
  }
}

/** Whether every way through a pattern begins at the start of the text. */
export function isAnchored(part: Part): boolean {
  if (part.kind === 'place') return part.start;
  if (part.kind === 'choice') return part.options.every(isAnchored);
  if (part.kind === 'repeat') return part.least > 0 && isAnchored(part.body);
  if (part.kind !== 'sequence') return false;
  const first = part.parts.find((one) => one !== NOTHING && one.kind !== 'look');
  return first !== undefined && isAnchored(first);
}

function taken(reader: Reader, what: RegExp): RegExpExecArray | undefined {
  what.lastIndex = reader.at;
  const found = what.exec(reader.text) ?? undefined;
  if (found) reader.at = what.lastIndex;
  return found;
}

function readChoice(reader: Reader): Part {
  reader.depth += 1;
  if (reader.depth > DEEPEST) fail();
  const options: Part[] = [];
  do options.push(readSequence(reader));
  while (taken(reader, /\|/y));
  reader.depth -= 1;
  return options.length === 1 ? (options[0] as Part) : { kind: 'choice', options };
}

function readSequence(reader: Reader): Part {
  const parts: Part[] = [];
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at] as string))
    parts.push(readQuantified(reader));
  return parts.length === 1 ? (parts[0] as Part) : { kind: 'sequence', parts };
}

/** Lazy and possessive signs change how Okta searches, and hardly ever what it finds. */
function readQuantified(reader: Reader): Part {
  const body = readAtom(reader);
  const sign = taken(reader, /(?:([*+?])|\{(\d{1,4})(,(\d{0,4}))?\})[?+]?/y);
  if (!sign) return body;
  const [, short, from, comma, to] = sign;
  if (short)
    return { kind: 'repeat', body, least: short === '+' ? 1 : 0, most: short === '?' ? 1 : Infinity };
  const least = Number(from);
  return { kind: 'repeat', body, least, most: comma ? Number(to || Infinity) : least };
}

function readAtom(reader: Reader): Part {
  const letter = reader.text[reader.at] as string;
  if (letter === '[') return readClass(reader);
  if (letter === '\\') return readEscape(reader);
  reader.at += 1;
  if (letter === '(') return readGroup(reader);
  if (letter === '.') return { kind: 'letter', fits: (one) => one !== '\n' && one !== '\r' };
  if (letter === '^') return START;
  if (letter === '$') return END;
  return '*+?{'.includes(letter) ? fail() : literal(reader, letter);
}

function readGroup(reader: Reader): Part {
  const flags = taken(reader, /\?([imsuU]+)([:)])/y);
  const { ignoreCase } = reader;
  if (flags?.[1]?.includes('i')) reader.ignoreCase = true;
  if (flags?.[2] === ')') return NOTHING;
  const look = flags ? undefined : taken(reader, /\?([=!])/y);
  if (!flags && !look) taken(reader, /\?(?::|>|<[A-Za-z][A-Za-z0-9]*>)/y);
  const body = readChoice(reader);
  if (!taken(reader, /\)/y)) fail();
  reader.ignoreCase = ignoreCase;
  return look ? { kind: 'look', body, wanted: look[1] === '=' } : body;
}

function readEscape(reader: Reader): Part {
  const quoted = taken(reader, /\\Q([\s\S]*?)(?:\\E|$)/y);
  if (quoted)
    return { kind: 'sequence', parts: Array.from(quoted[1] ?? '', (letter) => literal(reader, letter)) };
  const place = taken(reader, /\\([bBAzZ])/y)?.[1];
  if (place) return PLACES[place] ?? fail();
  const [source] =
    taken(reader, /\\(?:[dDwWsStnrf]|[pP](?:\{\w+\}|[A-Z])|x[\da-fA-F]{2}|u[\da-fA-F]{4})/y) ?? [];
  // Java's `\pL` is JavaScript's `\p{L}`.
  if (source) return oneOf(reader, source.replace(/^(\\[pP])([A-Z])$/, '$1{$2}'));
  const [, letter] = taken(reader, /\\(\W)/y) ?? fail();
  return literal(reader, letter as string);
}

function readClass(reader: Reader): Part {
  const [source] = taken(reader, /\[\^?(?:\\(?:[dDwWsSpPtnrfxu]|\W)|[^\]\\[])+\]/y) ?? fail();
  return source.includes('&&') ? fail() : oneOf(reader, source);
}

/** It is asked about one character at a time, so there is nothing to backtrack over. */
function oneOf({ ignoreCase }: Reader, source: string): Part {
  const one = new RegExp(`^${source}$`, `${/\\p/i.test(source) ? 'u' : ''}${ignoreCase ? 'i' : ''}`);
  return { kind: 'letter', fits: (letter) => one.test(letter) };
}

const literal = ({ ignoreCase }: Reader, wanted: string): Part =>
  ignoreCase
    ? { kind: 'letter', fits: (letter) => letter.toLowerCase() === wanted.toLowerCase() }
    : { kind: 'letter', fits: (letter) => letter === wanted };

type Holds = (text: string, at: number) => boolean;
const place = (holds: Holds, start = false): Part => ({ kind: 'place', holds, start });
const isWord = (letter: string | undefined): boolean => letter !== undefined && /\w/.test(letter);
const isEdge = (text: string, at: number): boolean => isWord(text[at - 1]) !== isWord(text[at]);

const START = place((_, at) => at === 0, true);
const END = place((text, at) => at === text.length);
const PLACES: Readonly<Record<string, Part>> = {
  A: START,
  z: END,
  Z: END,
  b: place(isEdge),
  B: place((text, at) => !isEdge(text, at)),
};
