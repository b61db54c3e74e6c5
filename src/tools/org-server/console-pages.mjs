const NAMES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const inHtml = (text) => String(text).replace(/[&<>"']/g, (char) => NAMES[char]);

const STYLE = `body{font:14px/1.5 system-ui,sans-serif;margin:0;color:#1d1d21;background:#f5f5f6}
header{height:64px;background:#fff;border-bottom:1px solid #ddd;display:flex;align-items:center;padding:0 24px;font-weight:600}
main{padding:24px;max-width:1100px}table{border-collapse:collapse;width:100%;background:#fff}td,th{padding:10px 14px;border-bottom:1px solid #eee;text-align:left}
nav a{margin-right:20px}a{color:#1662dd}`;

const page = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${inHtml(title)}</title><style nonce="console">${STYLE}</style></head><body><header>Okta Admin Console (simulated)</header><main>${body}</main></body></html>`;

/** The Admin Console pages the server can show, from the org's collection of apps; undefined for any other path. */
export function consolePage(path, apps) {
  if (path === '/' || path.startsWith('/admin/dashboard') || path === '/admin/apps/active')
    return page('Applications', list(apps?.items.slice(0, 200) ?? []));
  const id = /^\/admin\/app\/[^/]+\/(?:instance|client)\/([^/]+)/.exec(path)?.[1];
  const app = id && apps?.find(id);
  if (app) return page(app.label, details(app));
  return path.startsWith('/admin/') ? page('Admin Console', '<h1>Admin Console</h1>') : undefined;
}

export const signInPage = page(
  'Sign in',
  '<h1>Sign in</h1><form method="get" action="/login/sign-in"><button>Sign in as the administrator</button></form>',
);

const list = (apps) =>
  `<h1>Applications</h1><table><thead><tr><th>Application</th><th>Status</th></tr></thead><tbody>${apps.map(listRow).join('')}</tbody></table>`;

const listRow = ({ id, name, label, status }) =>
  `<tr><td><a href="/admin/app/${encodeURIComponent(name)}/instance/${encodeURIComponent(id)}/#tab-general">${inHtml(label)}</a></td><td>${inHtml(status)}</td></tr>`;

const details = ({ label, name, status, signOnMode }) =>
  `<h1>${inHtml(label)}</h1><p>${inHtml(name)} · ${inHtml(status)} · ${inHtml(signOnMode)}</p><nav><a href="#tab-general">General</a><a href="#tab-signon">Sign On</a><a href="#tab-assignments">Assignments</a></nav>`;
