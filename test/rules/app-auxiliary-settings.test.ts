import { rule } from '../../src/rules/app-auxiliary-settings.ts';
import { bookmarkApp, hole, oidcApp, oinApp, oktaApp, samlApp, swaApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const NOTE = { empty: false, secretPatterns: [], httpLink: false };
const NONE = { ...NOTE, empty: true };
const logo = 'https://ok1static.oktacdn.com/assets/img/logos/default.6770228fb0dab49a1695ef440a5279bb.png';
const service = (changes: Parameters<typeof oidcApp>[0] = {}) =>
  oidcApp({ ...changes, client: { application_type: 'service', ...changes.client } });

testRule(rule, {
  pass: [
    { name: 'nothing to say', subject: samlApp() },
    {
      name: 'an e-mail verification address that is fine',
      subject: oidcApp({
        client: { emailVerificationUris: { email_verification_uri: 'https://app.example.com/verify' } },
      }),
    },
    {
      name: 'pages of the org and of the app',
      subject: service({
        accessibility: {
          errorRedirectUrl: 'https://www.example.com/',
          loginRedirectUrl: 'https://app.other.net/',
        },
        client: { redirect_uris: ['https://other.net/cb'] },
      }),
    },
    ...[
      samlApp({ signOn: { ssoAcsUrl: 'https://sso.other.net/acs' } }),
      bookmarkApp('https://www.other.net/start'),
      swaApp({ app: { url: 'https://other.net/login' } }),
    ].map((app) => ({
      name: `a page in the domain of a ${app.protocol} app`,
      subject: { ...app, accessibility: { errorRedirectUrl: 'https://error.other.net/' } },
    })),
    {
      name: 'nobody knows which domains are whose',
      subject: samlApp({ accessibility: { errorRedirectUrl: 'https://www.other.net/' } }),
      facts: {},
    },
    { name: 'loopback', subject: samlApp({ accessibility: { errorRedirectUrl: 'http://localhost/' } }) },
  ],
  fail: [
    {
      name: 'credentials in notes',
      subject: samlApp({
        notes: {
          admin: { ...NOTE, secretPatterns: ['Okta API token', 'private key'] },
          enduser: { ...NOTE, secretPatterns: ['private key'] },
        },
      }),
      problems: ['notes-secret'],
      severity: 'high',
      at: ['settings.notes.admin', 'settings.notes.enduser'],
    },
    ...['http://www.example.com/', 'javascript:alert(1)'].map((errorRedirectUrl) => ({
      name: `an error page at ${errorRedirectUrl}`,
      subject: samlApp({ accessibility: { errorRedirectUrl } }),
      problems: ['redirect-insecure'],
      at: ['accessibility.errorRedirectUrl'],
    })),
    {
      name: 'a login page behind a tunnel',
      subject: samlApp({ accessibility: { loginRedirectUrl: 'https://a.ngrok.io/' } }),
      problems: ['redirect-foreign', 'redirect-insecure'],
      severity: 'medium',
    },
    {
      name: 'a login page of a stranger',
      subject: service({ accessibility: { loginRedirectUrl: 'https://www.other.net/' } }),
      facts: {},
      problems: ['redirect-foreign'],
      severity: 'low',
    },
    {
      name: 'metadata',
      subject: service({
        client: { logo_uri: 'http://cdn.example.com/l.png', tos_uri: 'https://a.example.com' },
      }),
      problems: ['meta-http'],
      at: ['settings.oauthClient.logo_uri'],
    },
    {
      name: 'a link in a note',
      subject: samlApp({ notes: { admin: NOTE, enduser: { ...NOTE, httpLink: true } } }),
      problems: ['note-link-http'],
    },
    {
      name: 'no owner',
      subject: samlApp({ notes: { admin: NONE, enduser: NONE } }),
      problems: ['no-owner'],
      severity: 'info',
    },
    {
      name: 'the generic logo',
      subject: samlApp({ logos: [logo, logo] }),
      problems: ['default-logo'],
      severity: 'info',
    },
    { name: 'a card to look by hand', subject: oidcApp(), problems: ['eve-manual'], severity: 'info' },
    {
      name: 'an e-mail verification address, should Okta ever show one',
      subject: oidcApp({
        client: { emailVerificationUris: { email_magic_link_url: 'http://app.example.com/' } },
      }),
      problems: ['redirect-insecure'],
      at: ['settings.oauthClient.email_magic_link_url'],
    },
  ],
  na: [{ name: 'an app of Okta', subject: oktaApp() }],
  unknown: [
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    {
      name: 'a note that is none',
      subject: samlApp({ holes: [hole('settings.notes.admin')] }),
      reason: 'unexpected-shape',
    },
  ],
});
