import { h, toDom } from './h.js';
import { openOriginDialog, TYPES } from './origin-dialog.js';
import { post } from './post.js';
import { mountTabs } from './tabs.js';

/** The API page with its three tabs; the trusted origins are one of them, wherever the path points. */
export function startOriginsPage(window, data) {
  const state = { origins: data.origins, type: undefined, q: '' };
  const title = (words) => (panel) => panel.append(toDom(window.document, h('h2', {}, words)));
  mountTabs(
    window,
    [
      { id: 'tab-oauth-as', label: 'Authorization Servers', show: title('Authorization Servers') },
      { id: 'tab-api-tokens', label: 'Tokens', show: title('Tokens') },
      {
        id: 'tab-trusted-origins',
        label: 'Trusted Origins',
        show: (panel) => mountOrigins(panel, { window, data, state }),
      },
    ],
    data.first,
  );
}

function mountOrigins(panel, { window, data, state }) {
  const { document } = window;
  panel.append(...frame.map((node) => toDom(document, node)));
  const draw = () => {
    const body = panel.querySelector('tbody');
    body.replaceChildren(...shown(state).map((origin) => toDom(document, rowOf(origin))));
  };
  const ask = async (body) => {
    const answer = await post(window, data.save, body);
    if (answer.errors) return answer;
    state.origins = answer.origins;
    panel.querySelector('[role=dialog]')?.remove();
    draw();
    return undefined;
  };
  panel.addEventListener('input', ({ target }) => {
    if (target.closest('.data-list-toolbar')) {
      state.q = target.value.toLowerCase();
      draw();
    }
  });
  panel.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (!link || link.closest('form')) return;
    event.preventDefault();
    const id = link.closest('tr')?.dataset.id;
    if (link.getAttribute('aria-label') === 'Delete') ask({ remove: id });
    else if (id || link.textContent === 'Add Origin')
      openOriginDialog(panel, { origin: state.origins.find((origin) => origin.id === id), ask });
    else if ('type' in link.dataset) {
      state.type = link.dataset.type || undefined;
      draw();
    }
  });
  draw();
}

const shown = ({ origins, type, q }) =>
  origins.filter(
    ({ name, origin, types }) =>
      (!type || types.includes(type)) && `${name} ${origin}`.toLowerCase().includes(q),
  );

const facet = ([type, label]) => h('li', {}, h('a', { href: '#', 'data-type': type }, label));

const frame = [
  h('a', { href: '#', class: 'link-button' }, 'Add Origin'),
  h(
    'div',
    { class: 'data-list' },
    h(
      'div',
      { class: 'data-list-toolbar', 'data-se': 'data-list-toolbar' },
      h('input', { type: 'text', placeholder: 'Search...' }),
    ),
    h(
      'div',
      { class: 'data-list-sidebar-wrap' },
      h('h3', {}, 'Filters'),
      h('ul', {}, [['', 'All Origins'], ...TYPES].map(facet)),
    ),
    h(
      'div',
      { class: 'data-list-content-wrap' },
      h(
        'table',
        { class: 'data-list-table', 'data-se': 'data-list-table' },
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['Name', 'Origin URL', 'Type', 'Actions'].map((words) => h('th', {}, words)),
          ),
        ),
        h('tbody', {}),
      ),
    ),
  ),
];

const rowOf = ({ id, name, origin, types }) =>
  h(
    'tr',
    { class: 'data-list-item', 'data-id': id },
    h('td', {}, name),
    h('td', {}, origin),
    h('td', {}, types.map((type) => TYPES.find(([key]) => key === type)?.[1] ?? type).join(', ')),
    h(
      'td',
      {},
      h('a', { href: '#', 'aria-label': 'Edit' }, 'edit'),
      ' ',
      h('a', { href: '#', 'aria-label': 'Delete' }, 'delete'),
    ),
  );
