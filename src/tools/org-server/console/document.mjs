import { h, inHtml, toHtml } from './browser/h.js';

/** What the page's own scripts send with every change; nobody else has a reason to read it. */
export const XSRF_TOKEN = 'simulated-xsrf-token';

const SLOTS = `<div data-unified-ui-shell=""><div slot="banners"></div><div slot="top-nav-right-side"><button type="button" class="MuiButtonBase-root MuiButton-root MuiButton-secondary">Contact us</button><button type="button" aria-label="help menu" class="MuiButtonBase-root MuiButton-root MuiButton-floating"></button><button type="button" aria-label="user profile" class="MuiButtonBase-root MuiButton-root MuiButton-floating">Ada Admin</button></div></div>`;

const SHEETS = ['console.css', 'forms.css']
  .map((name) => `<link rel="stylesheet" href="/console-assets/${name}">`)
  .join('');

const head = (title, rest = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${inHtml(title)}</title><link rel="icon" href="data:,">${SHEETS}${rest}</head>`;

/** A page of the console: the classic skeleton with `content` as nodes, and `data` for the page's own script. */
export function consoleDocument({ title, content, data = {}, nonce }) {
  const globals = `<script nonce="${nonce}">window.okta={locale:"en",theme:"okta"}</script>`;
  const script = `<script nonce="${nonce}" src="/console-assets/console.js" defer></script>`;
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const skip = '<a href="#" id="startcontent" class="skiplink"></a>';
  return `${head(title, globals + script)}<body id="app" class="admin-app"><div id="container"><span class="hide" id="_xsrfToken" hidden>${XSRF_TOKEN}</span>${SLOTS}<div id="content" class="clearfix">${skip}${content.map(toHtml).join('')}</div></div><script type="application/json" id="page-data">${json}</script></body></html>`;
}

/** A page without the console around it. */
export const plainDocument = (title, content) =>
  `${head(title)}<body><div id="content">${content.map(toHtml).join('')}</div></body></html>`;

export const signInPage = plainDocument('Sign in', [
  h('h1', {}, 'Sign in'),
  h('form', { method: 'get', action: '/login/sign-in' }, h('button', {}, 'Sign in as the administrator')),
]);
