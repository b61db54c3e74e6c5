/** What a text can be, by where it stands; a heading or a button names a setting here and an app or a group there. */
export type Place = 'value' | 'choice' | 'label' | 'other';

const VALUE_TAGS: ReadonlySet<string> = new Set(
  'H1 TD DD TITLE TEXTAREA PRE CODE OUTPUT SAMP KBD TIME ADDRESS BLOCKQUOTE'.split(' '),
);
const VALUE_CLASSES = [
  ...['o-form-input', 'o-form-control', 'no-translate', 'array-input', 'o-form-input-group'],
  ...['option-selected-text', 'chzn-container', 'app-name', 'app-instance-name', 'app-client-id'],
  ...['MuiInputBase-root', 'MuiChip-root', 'MuiSelect-select', 'MuiTableCell-body', 'MuiAvatar-root'],
];
const VALUE_ROLES: ReadonlySet<string> = new Set(
  'textbox searchbox combobox spinbutton slider cell gridcell option'.split(' '),
);
const LABEL_TAGS: ReadonlySet<string> = new Set(['LABEL', 'LEGEND', 'TH', 'DT']);
const LABEL_CLASSES =
  'o-form-label o-form-head grant-type-group MuiFormLabel-root MuiFormControlLabel-label'.split(' ');
const LABEL_ROLES: ReadonlySet<string> = new Set(['tab', 'columnheader']);
/** They hold no value, even in a place for values. */
const CAPTION_TAGS: ReadonlySet<string> = new Set('H2 H3 H4 H5 H6 BUTTON SUMMARY CAPTION'.split(' '));
const CAPTION_CLASSES = ['o-form-title-bar', 'o-form-explain', 'MuiFormHelperText-root'];
const CAPTION_ROLES: ReadonlySet<string> = new Set(
  'heading button menuitem radio checkbox switch'.split(' '),
);
/** Nothing in them is looked at; a document of its own, code, or a picture. */
const SEALED: ReadonlySet<string> = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME FRAME OBJECT EMBED svg math CANVAS VIDEO AUDIO TEXTAREA'.split(' '),
);

export const isSealed = (element: Element): boolean => SEALED.has(element.tagName);

/** Where the texts of an element stand: what shows values comes first, what is a label within it second. */
export function placeIn(element: Element, outer: Place): Place {
  if (element.tagName === 'OPTION') return 'choice';
  if (isValuePlace(element)) return 'value';
  if (isRowHeader(element)) return 'other';
  if (isLabelPlace(element)) return 'label';
  return outer === 'value' && isCaption(element) ? 'other' : outer;
}

const isValuePlace = (element: Element): boolean =>
  VALUE_TAGS.has(element.tagName) ||
  VALUE_ROLES.has(roleOf(element)) ||
  bears(element, VALUE_CLASSES) ||
  element.hasAttribute('contenteditable') ||
  element.getAttribute('aria-haspopup') === 'listbox' ||
  leadsToApp(element);

const isLabelPlace = (element: Element): boolean =>
  LABEL_TAGS.has(element.tagName) ||
  LABEL_ROLES.has(roleOf(element)) ||
  bears(element, LABEL_CLASSES) ||
  (element.tagName === 'A' && (element.getAttribute('href') ?? '').startsWith('#tab-'));

/** What heads a row is often a name. */
const isRowHeader = (element: Element): boolean =>
  roleOf(element) === 'rowheader' ||
  (element.tagName === 'TH' && /^row/i.test(element.getAttribute('scope') ?? ''));

const isCaption = (element: Element): boolean =>
  CAPTION_TAGS.has(element.tagName) ||
  CAPTION_ROLES.has(roleOf(element)) ||
  bears(element, CAPTION_CLASSES) ||
  (element.tagName === 'A' && /^#?$/.test(element.getAttribute('href') ?? ''));

const roleOf = (element: Element): string => element.getAttribute('role') ?? '';

const bears = ({ classList }: Element, names: readonly string[]): boolean =>
  classList.length > 0 && names.some((name) => classList.contains(name));

/** Such links bear the names of apps, people and groups. */
const leadsToApp = (element: Element): boolean =>
  element.tagName === 'A' &&
  /\/(?:instance|client|profile|group|as)\/|view\//.test(element.getAttribute('href') ?? '');
