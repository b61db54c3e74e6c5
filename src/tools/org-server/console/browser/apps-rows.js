import { h } from './h.js';

const ACTIONS = ['Assign to Users', 'Assign to Groups', 'Deactivate', 'Copy embed link'];

/** A row of the apps list: logo, name, nothing, menu. `{id, name, label, clientId}` */
export const appRow = ({ id, name, label, clientId }) =>
  h(
    'tr',
    { class: 'data-list-item' },
    h('td', {}, h('img', { alt: '', src: 'data:,' })),
    h(
      'td',
      {},
      nameLink(name, id, label),
      clientId && h('div', { class: 'app-client-id' }, `Client ID: ${clientId}`),
    ),
    h('td', {}),
    h('td', {}, menu),
  );

const nameLink = (name, id, label) =>
  h(
    'a',
    {
      class: 'app-instance-name',
      title: label,
      href: `/admin/app/${encodeURIComponent(name)}/instance/${encodeURIComponent(id)}/`,
    },
    label,
  );

const menu = h(
  'div',
  { class: 'dropdown more-actions float-l' },
  h(
    'a',
    { href: '#', class: 'link-button link-button-icon option-selected center', 'aria-expanded': 'false' },
    h('span', { class: 'icon' }),
  ),
  h(
    'div',
    { class: 'options clearfix' },
    h(
      'ul',
      { class: 'okta-dropdown-list options-wrap clearfix' },
      ACTIONS.map((words) => h('li', { class: 'okta-dropdown-option option' }, h('a', { href: '' }, words))),
    ),
  ),
);

/** The table's rows and what stands below them: where in the list they are, and the links to the pages beside. */
export const listParts = ({ rows, page, pages, total }) => ({
  rows: rows.map(appRow),
  pager: [
    h('span', {}, `Page ${page} of ${pages}, ${total} apps`),
    page > 1 && h('a', { href: '#', class: 'link-button', 'data-page': String(page - 1) }, 'Previous'),
    page < pages && h('a', { href: '#', class: 'link-button', 'data-page': String(page + 1) }, 'Next'),
  ].filter(Boolean),
});
