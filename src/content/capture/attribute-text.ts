import { isKept, isKnownName, shapeOf } from './known-text.ts';
import type { Place } from './places.ts';

const MOST_ATTRIBUTES = 40;
const MOST_CLASSES = 12;
const BLANK = '▒';

/** Attributes whose value can only be one of the platform's own words. */
const FIXED: Readonly<Record<string, RegExp>> = {
  type: /^(?:text|password|checkbox|radio|submit|button|reset|search|email|url|tel|number|file|hidden|range|color|date|datetime-local|time|month|week|image)$/,
  slot: /^(?:content|banners|side-nav-footer|top-nav-(?:left|right)-side)$/,
  method: /^(?:get|post|dialog)$/i,
  dir: /^(?:ltr|rtl|auto)$/,
  lang: /^(?:en|ja)(?:-[A-Za-z]{2})?$/,
  scope: /^(?:row|col)(?:group)?$/,
  'aria-expanded': /^(?:true|false)$/,
  'aria-hidden': /^(?:true|false)$/,
  'aria-disabled': /^(?:true|false)$/,
  'aria-readonly': /^(?:true|false)$/,
  'aria-required': /^(?:true|false)$/,
  'aria-modal': /^(?:true|false)$/,
  'aria-multiselectable': /^(?:true|false)$/,
  'aria-haspopup': /^(?:true|false|menu|listbox|tree|grid|dialog)$/,
  'aria-level': /^[1-6]$/,
  'aria-orientation': /^(?:horizontal|vertical)$/,
  'aria-live': /^(?:off|polite|assertive)$/,
};
const ROLES: ReadonlySet<string> = new Set(
  'alert alertdialog article banner button cell checkbox columnheader combobox dialog form grid gridcell group heading img link list listbox listitem main menu menubar menuitem navigation option progressbar radio radiogroup region row rowgroup rowheader searchbox separator slider spinbutton status switch tab table tablist tabpanel textbox toolbar tooltip tree treeitem'.split(
    ' ',
  ),
);
/** Names that Okta and its frameworks give. */
const HOOKS: ReadonlySet<string> = new Set(['data-se', 'data-se-name', 'data-se-for-name', 'data-type']);
const WORDED: ReadonlySet<string> = new Set(['aria-label', 'placeholder']);
const REFERENCES: ReadonlySet<string> = new Set([
  ...['id', 'for', 'list', 'form', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'],
]);
/** What is chosen or filled in is a value, even where only an attribute's presence tells it. */
const STATES: ReadonlySet<string> = new Set([
  'checked',
  'selected',
  'aria-checked',
  'aria-selected',
  'aria-pressed',
]);
const STATE_CLASS = /(?:^|-)(?:checked|selected|off|on|active|inactive)$/i;
const PLAIN: ReadonlySet<string> = new Set(
  'action alt cols colspan disabled headers height hidden href max maxlength min minlength multiple name novalidate open pattern readonly rel required rows rowspan size src step style tabindex target title value width aria-valuemax aria-valuemin aria-valuenow aria-valuetext aria-atomic aria-busy aria-current aria-invalid aria-placeholder data-unified-ui-shell'.split(
    ' ',
  ),
);

/** Gives every id a number, in the order in which they are met. */
export type Numbered = (id: string) => number;

/** An element's classes and attributes without anything that is the org's: known words, numbers for ids, names alone. */
export function attributeText(element: Element, place: Place, numbered: Numbered): string {
  const parts: string[] = [];
  let left = MOST_ATTRIBUTES;
  for (const { name, value } of element.attributes) {
    if (left === 0) break;
    left -= 1;
    if (name !== 'class' && !STATES.has(name)) parts.push(written(element, name, value, place, numbered));
  }
  const classes = classText(element);
  return [classes, ...[...new Set(parts)]].filter((part) => part !== '').join(' ');
}

function written(element: Element, name: string, value: string, place: Place, numbered: Numbered): string {
  if (Object.hasOwn(FIXED, name)) return FIXED[name]?.test(value) ? `${name}=${value}` : name;
  if (name === 'role') return ROLES.has(value) ? `role=${value}` : name;
  if (HOOKS.has(name)) return `${name}=${isKnownName(value) ? value : BLANK}`;
  if (WORDED.has(name)) return `${name}="${wordsOr(value, place)}"`;
  if (REFERENCES.has(name)) return `${name}=${references(value, numbered)}`;
  if (name === 'href') return hrefText(value);
  if (name === 'value' && isButton(element)) return `value="${wordsOr(value, 'other')}"`;
  return PLAIN.has(name) ? name : name.startsWith('data-') ? 'data-▒' : BLANK;
}

const wordsOr = (value: string, place: Place): string =>
  isKept(value, place) ? value.normalize('NFKC') : shapeOf(value);

const isButton = (element: Element): boolean =>
  element.tagName === 'INPUT' && /^(?:submit|button|reset)$/.test(element.getAttribute('type') ?? '');

const references = (value: string, numbered: Numbered): string =>
  value
    .slice(0, 400)
    .split(/\s+/)
    .filter((id) => id !== '')
    .slice(0, 4)
    .map((id) => `#${numbered(id)}`)
    .join(',');

/** The tabs of a page are told apart by a part of the address that is Okta's own. */
function hrefText(href: string): string {
  if (href === '#') return 'href=#';
  return href.startsWith('#tab-') && isKnownName(href.slice(1)) ? `href=${href}` : 'href';
}

function classText(element: Element): string {
  const classes = [...element.classList].slice(0, MOST_CLASSES).filter((name) => !STATE_CLASS.test(name));
  const shown = classes.map((name) => (isKnownName(name) ? `.${name}` : `.${BLANK}`));
  return [...new Set(shown)].join('');
}
