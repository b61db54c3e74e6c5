import { oidc } from './client-shapes.mjs';
import { canary } from './okta-shapes.mjs';

const DEFAULT_LOGO = {
  logo: [
    {
      name: 'medium',
      href: 'https://ok14static.oktacdn.com/assets/img/logos/default.6770228fb0dab49a1695ef440a5279bb.png',
      type: 'image/png',
    },
  ],
};

/** Notes, logos, pages; and labels that try to be more than text. */
export const auxiliaryApps = () => [
  oidc('Shared mailbox', {
    notes: {
      admin: `Rotate yearly. client_secret: ${canary('note admin')}`,
      enduser: `Wi-Fi password: ${canary('note enduser')}`,
    },
    accessibility: { errorRedirectUrl: 'http://mailbox.acme-demo.com/error' },
  }),
  oidc('Nobody’s app', { notes: { admin: null }, links: DEFAULT_LOGO }),
  oidc('<img src=x onerror="document.title=1"><b>Bold</b>', {
    client: { policy_uri: 'http://print.acme-demo.com/privacy' },
  }),
  oidc('=HYPERLINK("https://evil.example.net","Open me")', {
    client: { redirect_uris: ['http://sheet.acme-demo.com/callback'] },
  }),
  oidc('Invoice\u202etxt.exe\u202c', {
    notes: { enduser: 'Help: http://help.acme-demo.com/sso' },
  }),
  oidc(`A label that does not end ${'and does not end '.repeat(30)}`, {
    accessibility: { errorRedirectUrl: 'https://errors.agency-tools.net/e' },
  }),
  oidc('Retired tool', {
    status: 'INACTIVE',
    client: {
      redirect_uris: ['http://retired.acme-demo.com/callback'],
      grant_types: ['authorization_code', 'password'],
    },
  }),
];
