import { h, toDom } from './h.js';

const NAVIGATION = [
  ['/admin/dashboard', 'Dashboard'],
  ['/admin/apps/active', 'Applications'],
  ['/admin/access/api/trusted_origins', 'API'],
];

/** The same page as it was or as it may be: only a simulated console has a choice. */
const LOOKS = [
  ['generation=2021', 'Labels of 2021'],
  ['generation=2022', 'Labels of 2022'],
  ['generation=2023', 'Labels of 2023'],
  ['', 'Labels of today'],
  ['layout=odyssey', 'Odyssey layout'],
];

const looks = ({ pathname, search, hash }) => {
  if (!/^\/admin\/(?:app\/|apps\/oauth2-wizard)/.test(pathname)) return [];
  const asked = new URLSearchParams(search);
  const links = LOOKS.map(([look, label]) => {
    const query = new URLSearchParams(asked);
    for (const name of ['generation', 'layout']) query.delete(name);
    for (const [name, value] of new URLSearchParams(look)) query.set(name, value);
    const href = `${pathname}?${query}${hash}`;
    const current = [...new URLSearchParams(look)].every(([name, value]) => asked.get(name) === value);
    const here = look === '' ? !asked.has('generation') && !asked.has('layout') : current;
    return h('li', {}, h('a', { href, 'aria-current': here ? 'page' : undefined }, label));
  });
  return [h('h2', {}, 'This page as'), h('ul', { class: 'looks' }, links)];
};

/** The shell: top bar and navigation in an open shadow root, what Okta slots into them outside of it. */
export function mountShell({ document, location }) {
  const host = document.querySelector('[data-unified-ui-shell]');
  if (!host || host.shadowRoot) return;
  const root = host.attachShadow({ mode: 'open' });
  const links = NAVIGATION.map(([href, label]) =>
    h('li', {}, h('a', { href, 'aria-current': location.pathname === href ? 'page' : undefined }, label)),
  );
  const nodes = [
    h('link', { rel: 'stylesheet', href: '/console-assets/shell.css' }),
    h(
      'header',
      {},
      h('span', {}, 'Okta Admin Console (simulated)'),
      h('slot', { name: 'top-nav-right-side' }),
    ),
    h('nav', { 'aria-label': 'Navigation' }, h('ul', {}, links), ...looks(location)),
    h('slot', { name: 'banners' }),
  ];
  root.append(...nodes.map((node) => toDom(document, node)));
}
