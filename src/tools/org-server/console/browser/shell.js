import { h, toDom } from './h.js';

const NAVIGATION = [
  ['/admin/dashboard', 'Dashboard'],
  ['/admin/apps/active', 'Applications'],
  ['/admin/access/api/trusted_origins', 'API'],
];

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
    h('nav', { 'aria-label': 'Navigation' }, h('ul', {}, links)),
    h('slot', { name: 'banners' }),
  ];
  root.append(...nodes.map((node) => toDom(document, node)));
}
