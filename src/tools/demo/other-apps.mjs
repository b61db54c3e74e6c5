import { app, canary, under } from './okta-shapes.mjs';

/** What is neither a client of the org's own nor a federation or password app: OIN apps, directories, Okta's own. */
export const otherApps = () => [
  app('Video calls', {
    name: 'zoomus_oidc',
    signOnMode: 'OPENID_CONNECT',
    settings: {
      app: { redirectURI: 'https://acme-demo.zoom.example/cb', clientSecret: canary('oin app secret') },
    },
    links: {
      clientCredentials: [
        { name: 'secrets', href: 'https://acme.okta.com/api/v1/apps/x/credentials/secrets' },
      ],
    },
  }),
  app('Design boards', {
    name: 'design_boards_oidc',
    signOnMode: 'OPENID_CONNECT',
    created: '2026-11-18T08:00:00.000Z',
    settings: { app: {} },
  }),
  app('Directory agent', {
    name: 'active_directory',
    signOnMode: null,
    settings: { app: { bindPassword: canary('directory bind password') } },
  }),
  app('Okta Admin Console', {
    name: 'saasure',
    signOnMode: 'OPENID_CONNECT',
    links: under('Okta’s own apps'),
  }),
  app('Okta Dashboard', {
    name: 'okta_enduser',
    signOnMode: 'OPENID_CONNECT',
    links: under('Okta’s own apps'),
  }),
  app('Okta Browser Plugin', { name: 'okta_browser_plugin', signOnMode: 'OPENID_CONNECT' }),
];
