/** What a text can be, by where it stands. */
export type Place = 'value' | 'choice' | 'other';

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
const LABEL_TAGS: ReadonlySet<string> = new Set(
  'LABEL LEGEND TH DT H2 H3 H4 H5 H6 BUTTON SUMMARY CAPTION'.split(' '),
);
const LABEL_CLASSES = [
  ...['o-form-label', 'o-form-head', 'o-form-title-bar', 'o-form-explain', 'grant-type-group'],
  ...['MuiFormLabel-root', 'MuiFormControlLabel-label', 'MuiFormHelperText-root'],
];
const LABEL_ROLES: ReadonlySet<string> = new Set(
  'heading tab button menuitem columnheader rowheader radio checkbox switch'.split(' '),
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
  if (isLabelPlace(element)) return 'other';
  return outer;
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
  (element.tagName === 'A' && /^#?$/.test(element.getAttribute('href') ?? ''));

const roleOf = (element: Element): string => element.getAttribute('role') ?? '';

const bears = ({ classList }: Element, names: readonly string[]): boolean =>
  classList.length > 0 && names.some((name) => classList.contains(name));

/** Such links bear the names of apps, people and groups. */
const leadsToApp = (element: Element): boolean =>
  element.tagName === 'A' &&
  /\/(?:instance|client|profile|group|as)\/|view\//.test(element.getAttribute('href') ?? '');
