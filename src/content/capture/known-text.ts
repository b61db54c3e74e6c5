import { plain } from '../dom-text.ts';
import { isChoice, isLabel, knownLabels, labelKey } from '../labels/dictionary.ts';
import { PATHS } from '../labels/paths.ts';
import type { Place } from './places.ts';
import { CAPTIONS, NAME_WORDS, TEXT_WORDS } from './words.ts';

/** Longer texts are help or values, never labels. */
const LONGEST_LABEL = 120;
/** First names, which would otherwise come from labels that we know. */
const NAMES_OF_PEOPLE: ReadonlySet<string> = new Set(['grant']);
/** Addresses, e-mail, hosts, file names and numbers with a point. */
const VALUE = /:\/\/|@|[\p{L}\p{N}][.][\p{L}\p{N}]|[\p{Cc}\p{Cf}]/u;
/** The console's version, which says nothing of an org. */
const VERSION = /^Version \d{4}\.\d{2}\.\d{1,2}(?: [CE])?$/;

const listed = (words: string): readonly string[] => words.trim().split(/\s+/);

const textParts = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((part) => part !== '');

/** Parts of a class or a field's name: `o-form-input`, `client_id`, `autoKeyRotation`, `MuiFormControl-root`. */
const nameParts = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/)
    .filter((part) => part !== '');

let captions: ReadonlySet<string> | undefined;
let texts: ReadonlySet<string> | undefined;
let names: ReadonlySet<string> | undefined;

const knownCaptions = (): ReadonlySet<string> => {
  captions ??= new Set(CAPTIONS.trim().split('\n'));
  return captions;
};

const textWords = (): ReadonlySet<string> => {
  texts ??= new Set(
    [...listed(TEXT_WORDS), ...[...knownCaptions(), ...knownLabels()].flatMap(textParts)].filter(
      (word) => !NAMES_OF_PEOPLE.has(word) && /^\p{L}/u.test(word),
    ),
  );
  return texts;
};

const nameWords = (): ReadonlySet<string> => {
  names ??= new Set([
    ...textWords(),
    ...listed(NAME_WORDS),
    ...Object.values(PATHS).flatMap((path) => path.split('.').flatMap(nameParts)),
  ]);
  return names;
};

/** Whether a text can be kept where it stands: a label of the console and nothing of the org's. */
export function isKept(text: string, place: Place): boolean {
  if (place === 'value') return false;
  if (place === 'choice') return isChoice(text);
  return isKnownText(text) || (place === 'label' && isWorded(text));
}

/** Whether a text is, as a whole, one of the console's own. */
export const isKnownText = (text: string): boolean =>
  text.length <= LONGEST_LABEL &&
  (isLabel(text) || VERSION.test(text) || knownCaptions().has(labelKey(text)));

/** Whether a text is made of words of the console's own pages and nothing else, as the names of many groups and apps are too. */
function isWorded(text: string): boolean {
  if (text.length > LONGEST_LABEL || VALUE.test(text)) return false;
  const parts = textParts(text);
  return parts.length > 0 && parts.every((word) => textWords().has(word));
}

/** Whether a class, a hook or the name of a tab is made of the frameworks' and Okta's own words and nothing else. */
export function isKnownName(name: string): boolean {
  if (name.length > 60 || !/^[A-Za-z]+(?:[-_]+[A-Za-z]+)*$/.test(name)) return false;
  return nameParts(name).every((part) => nameWords().has(part));
}

/** What stands for a blanked text: the kind of thing it is, never a piece of it. */
export function shapeOf(text: string): string {
  const start = plain(text.slice(0, 400));
  return `▒ ${kindOf(start)}`;
}

function kindOf(text: string): string {
  if (text === '') return 'empty';
  if (/:\/\//.test(text)) return 'URL';
  if (/@/.test(text)) return 'address';
  if (/^[\d.,\s%]+$/.test(text)) return 'number';
  if (/^[*•·]+$/.test(text)) return 'mask';
  if (/[\u3040-\u30ff\u3400-\u9fff]/.test(text)) return 'Japanese';
  const words = text.split(' ').length;
  return words === 1 ? '1 word' : words > 12 ? 'more than 12 words' : `${words} words`;
}
