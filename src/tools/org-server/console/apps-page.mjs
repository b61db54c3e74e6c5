import { listParts } from './browser/apps-rows.js';
import { h } from './browser/h.js';
import { legibleApp } from './legible.mjs';

const PAGE = 20;

const entryOf = (id, app) => {
  const { name, label, status, signOnMode, credentials } = app;
  const clientId = credentials?.oauthClient?.client_id ?? app.id;
  const shown = clientId === app.id ? id : clientId;
  return { id, name, label, status, ...(signOnMode === 'OPENID_CONNECT' && { clientId: shown }) };
};

/** The part of the apps list that a search, a state and a page number ask for. */
export function appsPart({ apps, console }, { q = '', status = 'ACTIVE', page = 1 } = {}) {
  const wanted = q.trim().toLowerCase();
  const created = console.created.map((original) => ({ id: original.id, original }));
  const all = [...created, ...(apps?.entries() ?? [])].flatMap(({ id, original }) => {
    const app = legibleApp(console.saved(id) ?? original);
    return app ? [entryOf(id, app)] : [];
  });
  const found = all.filter(({ label }) => label.toLowerCase().includes(wanted));
  const ofStatus = found.filter((entry) => entry.status === status);
  const pages = Math.max(1, Math.ceil(ofStatus.length / PAGE));
  const at = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const counted = (wantedStatus) => all.filter((entry) => entry.status === wantedStatus).length;
  return {
    rows: ofStatus.slice((at - 1) * PAGE, at * PAGE),
    page: at,
    pages,
    total: ofStatus.length,
    active: counted('ACTIVE'),
    inactive: counted('INACTIVE'),
  };
}

const link = (href, words, extra = '') => h('a', { href, class: `${extra}link-button` }, words);
const facet = (status, count) =>
  h('li', {}, h('a', { href: '#', 'data-status': status }, status, h('span', {}, String(count))));

/** The page of the apps list, its first rows included. */
export function appsContent(part) {
  const { rows, pager } = listParts(part);
  return [
    h('h1', { class: 'page-title' }, 'Applications'),
    h(
      'div',
      { class: 'buttons' },
      link('#', 'Create App Integration', 'create-app button button-primary '),
      ' ',
      link('/admin/apps/add-app', 'Browse App Catalog'),
      ' ',
      link('/admin/app/bulk-assign', 'Assign Users to App'),
      ' ',
      link('#', 'More'),
    ),
    h(
      'div',
      { class: 'data-list' },
      h(
        'div',
        { class: 'data-list-toolbar', 'data-se': 'data-list-toolbar' },
        h('input', { type: 'text', placeholder: 'Search' }),
      ),
      h(
        'div',
        { class: 'data-list-sidebar-wrap' },
        h('h3', {}, 'STATUS'),
        h('ul', {}, facet('ACTIVE', part.active), facet('INACTIVE', part.inactive)),
      ),
      h(
        'div',
        { class: 'data-list-content-wrap' },
        h('table', { class: 'data-list-table', 'data-se': 'data-list-table' }, h('tbody', {}, rows)),
        h('div', { class: 'data-list-pager' }, pager),
      ),
    ),
  ];
}
