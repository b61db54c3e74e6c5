import { app, canary, under } from './okta-shapes.mjs';

const swa = (label, signOnMode, { name = 'template_swa', credentials, settings, ...rest }) =>
  app(label, { name, signOnMode, credentials: { revealPassword: false, ...credentials }, settings, ...rest });

/** Apps whose passwords Okta keeps and fills in. */
const passwordApps = () => [
  swa('Office supplies', 'BROWSER_PLUGIN', {
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
    links: under('one factor'),
  }),
  swa('Franking machine', 'SECURE_PASSWORD_STORE', {
    name: 'template_sps',
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
  swa('Fax gateway', 'BASIC_AUTH', {
    name: 'template_basic_auth',
    credentials: { scheme: 'EDIT_USERNAME_AND_PASSWORD', userName: canary('basic auth user name') },
    settings: {
      app: {
        url: 'http://fax.acme-demo.com/',
        authURL: 'http://fax.acme-demo.com/auth',
        loginUrlRegex: '^https://fax.acme-demo.com',
      },
    },
  }),
  swa('Travel agency', 'AUTO_LOGIN', {
    name: 'acme_travelagency_1',
    credentials: { scheme: 'EXTERNAL_PASSWORD_SYNC', password: { value: canary('synced password') } },
    settings: { signOn: { loginUrl: 'https://agency-login.azurewebsites.net/login' } },
  }),
];

/** A link on the dashboard. */
export const bookmark = (label, url, rest = {}) =>
  app(label, {
    name: 'bookmark',
    signOnMode: 'BOOKMARK',
    settings: { app: { requestIntegration: false, url } },
    ...rest,
  });

const bookmarks = () => [
  bookmark('Canteen menu', 'http://canteen.acme-demo.com/today', {
    accessibility: { selfService: true },
  }),
  bookmark('Lunch poll', `https://poll:${canary('bookmark password')}@polls.trycloudflare.com/lunch`),
];

export const vaultApps = () => [...passwordApps(), ...bookmarks()];
