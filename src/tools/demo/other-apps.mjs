import { app, canary } from './okta-shapes.mjs';

const certificate = canary('certificate private key');

/** What is not a custom OIDC client: OIN apps, SAML, passwords, bookmarks, Okta's own. */
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
  app('Design boards', { name: 'design_boards_oidc', signOnMode: 'OPENID_CONNECT', settings: { app: {} } }),
  app('Payroll', {
    name: 'acme_payroll_1',
    signOnMode: 'SAML_2_0',
    credentials: { signing: { kid: 'saml-demo', privateKey: certificate, x5c: ['MIIDdemo'] } },
    settings: {
      signOn: {
        ssoAcsUrl: 'https://payroll.acme-demo.com/saml',
        audience: 'https://payroll.acme-demo.com',
        responseSigned: true,
        assertionSigned: true,
        signatureAlgorithm: 'RSA_SHA256',
        digestAlgorithm: 'SHA256',
      },
    },
  }),
  app('Office supplies', {
    name: 'template_swa',
    signOnMode: 'BROWSER_PLUGIN',
    credentials: {
      scheme: 'SHARED_USERNAME_AND_PASSWORD',
      userName: canary('swa user name'),
      password: { value: canary('swa password') },
      revealPassword: true,
    },
    settings: {
      app: {
        url: 'https://supplies.acme-demo.com/login',
        usernameField: '#user',
        passwordField: '#pass',
        extraFieldValue: canary('swa extra field'),
      },
    },
  }),
  app('Franking machine', {
    name: 'template_sps',
    signOnMode: 'SECURE_PASSWORD_STORE',
    credentials: { scheme: 'ADMIN_SETS_CREDENTIALS', password: canary('sps password') },
    settings: {
      app: {
        url: 'https://franking.acme-demo.com',
        usernameField: 'u',
        passwordField: 'p',
        optionalField1: 'pin',
        optionalField1Value: canary('sps optional field'),
      },
    },
  }),
  app('Company news', {
    name: 'bookmark',
    signOnMode: 'BOOKMARK',
    settings: { app: { requestIntegration: false, url: 'https://news.acme-demo.com' } },
  }),
  app('Directory agent', {
    name: 'active_directory',
    signOnMode: null,
    settings: { app: { bindPassword: canary('directory bind password') } },
  }),
  app('Okta Admin Console', { name: 'saasure', signOnMode: 'OPENID_CONNECT' }),
  app('Okta Dashboard', { name: 'okta_enduser', signOnMode: 'OPENID_CONNECT' }),
  app('Okta Browser Plugin', { name: 'okta_browser_plugin', signOnMode: 'OPENID_CONNECT' }),
];
