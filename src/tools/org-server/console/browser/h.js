// A tree of the page's nodes as plain data, told as HTML by the server and built as DOM by the page, so both say the same.

/** A node: `hidden` is an inline display:none, `checked` and `value` are properties without an attribute, as Okta's forms set them. */
export const h = (tag, props, ...children) => ({
  tag,
  props: props ?? {},
  children: children.flat(3).filter((child) => child !== undefined && child !== null && child !== false),
});

const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Org text as HTML text, in content and in attributes. */
export const inHtml = (text) => String(text).replace(/[&<>"']/g, (char) => NAMES[char]);

const VOID = new Set(['input', 'img', 'link', 'meta']);

/** The tree as HTML. */
export function toHtml(node) {
  if (typeof node !== 'object') return inHtml(node);
  const { tag, props, children } = node;
  const attributes = Object.entries(props)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? '' : inHtml(value)}"`);
  const open = `<${tag}${attributes.join('')}>`;
  return VOID.has(tag) ? open : `${open}${children.map(toHtml).join('')}</${tag}>`;
}

const drawn = new WeakSet();
const note = (node) => {
  drawn.add(node);
  return node;
};

/** What a tree put into an element, without what others have put there since. */
export const ownChildren = (element) => [...element.childNodes].filter((node) => drawn.has(node));

/** The tree as nodes of a document. */
export function toDom(document, node) {
  if (typeof node !== 'object') return note(document.createTextNode(String(node)));
  const element = note(document.createElement(node.tag));
  for (const [name, value] of Object.entries(node.props)) setProp(element, name, value);
  element.append(...node.children.map((child) => toDom(document, child)));
  return element;
}

function setProp(element, name, value) {
  if (name === 'hidden') element.style.display = value ? 'none' : '';
  else if (name === 'checked') element.checked = value;
  else if (name === 'value' && element.tagName === 'INPUT') element.value = value;
  else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
}

/** Brings what depends on other values (shown, enabled, marked as checked) up to date; values, ids and focus stay. */
export function sync(element, node) {
  const { hidden, disabled, class: words } = node.props;
  setProp(element, 'hidden', hidden);
  if ('disabled' in element) element.disabled = Boolean(disabled);
  if (node.tag === 'label' && words) element.className = words;
  if (node.tag === 'label' && !words) element.removeAttribute('class');
  const own = ownChildren(element);
  for (const [at, child] of node.children.entries())
    if (typeof child === 'object' && own[at]) sync(own[at], child);
}
