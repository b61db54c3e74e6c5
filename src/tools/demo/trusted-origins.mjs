import { idFor } from './okta-shapes.mjs';

const RECENT = '2026-01-04T08:15:00.000Z';

const origin = (name, url, types, { status = 'ACTIVE', lastUpdated = RECENT, apps = [] } = {}) => ({
  id: idFor('tos', name),
  name,
  origin: url,
  scopes: types.map((type) => ({ type, ...(type === 'IFRAME_EMBED' && { allowedOktaApps: apps }) })),
  status,
  created: '2023-03-04T08:15:00.000Z',
  lastUpdated,
});

/** `/api/v1/trustedOrigins`: a sound one, then one for each way to be wrong. */
export const trustedOrigins = () => [
  origin('Portal', 'https://portal.acme-demo.com', ['CORS']),
  origin('Old shop', 'http://shop.acme-demo.com', ['CORS', 'REDIRECT']),
  origin('Signage', 'http://signage.acme-demo.com', ['IFRAME_EMBED']),
  origin('Old exit', 'http://exit.acme-demo.com', ['REDIRECT']),
  origin('File drop', 'ftp://files.acme-demo.com', ['CORS']),
  origin('Deep link', 'https://portal.acme-demo.com/app', ['CORS', 'REDIRECT']),
  origin('Hybrid app', 'ionic://localhost', ['CORS']),
  origin('Retired origin', 'http://retired.acme-demo.com', ['CORS'], {
    status: 'INACTIVE',
    lastUpdated: '2025-03-04T08:15:00.000Z',
  }),
  origin('Development', 'http://localhost:8080', ['CORS']),
  origin('Any page of ours', 'https://*.acme-demo.com', ['CORS']),
  origin('Any page on GitHub', 'https://*.github.io', ['CORS']),
  origin('Framed dashboard', 'https://tv.acme-demo.com', ['IFRAME_EMBED'], { apps: ['OKTA_ENDUSER'] }),
  origin('Shop', 'https://shop.acme-demo.com', ['CORS', 'REDIRECT', 'IFRAME_EMBED']),
  origin('Shop (again)', 'https://SHOP.acme-demo.com:443', ['CORS']),
  origin('Build of a branch', 'https://acme-demo.netlify.app', ['CORS']),
  origin('Somebody’s laptop', 'https://acme-demo.ngrok-free.app', ['CORS', 'REDIRECT']),
  origin('Nearly ours', 'https://checkout.acme-dem0.com', ['REDIRECT']),
  origin('Feedback widget', 'https://feedback.widget-vendor.net', ['CORS']),
  origin('Terminal server', 'https://203.0.113.7', ['CORS']),
  origin('Customer desk (2023)', 'https://desk.acme-demo.com', ['CORS'], {
    lastUpdated: '2023-03-04T08:15:00.000Z',
  }),
];
