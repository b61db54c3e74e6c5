import { ORG_DOMAINS } from '../../model/org-url.ts';

/** Tunnels and online development environments: whoever comes next gets the name. */
export const TUNNELS: ReadonlySet<string> = new Set([
  'ngrok.io',
  'ngrok.app',
  'ngrok.dev',
  'ngrok-free.app',
  'ngrok-free.dev',
  'trycloudflare.com',
  'loca.lt',
  'localtunnel.me',
  'serveo.net',
  'serveousercontent.com',
  'localhost.run',
  'lhr.life',
  'lhr.rocks',
  'pagekite.me',
  'bore.pub',
  'tunnelmole.net',
  'devtunnels.ms',
  'app.github.dev',
  'githubpreview.dev',
  'gitpod.io',
  'webcontainer.io',
  'csb.app',
  'stackblitz.io',
  'repl.co',
  'replit.dev',
  'replit.app',
  'glitch.me',
]);

/** Services that show every request they receive to whoever opened the page. */
export const CATCHERS: ReadonlySet<string> = new Set([
  'webhook.site',
  'requestbin.com',
  'requestbin.net',
  'pipedream.net',
  'beeceptor.com',
  'mockbin.org',
  'hookbin.com',
  'requestcatcher.com',
  'postb.in',
  'oastify.com',
  'burpcollaborator.net',
  'interact.sh',
  'oast.fun',
  'oast.live',
  'oast.site',
  'oast.online',
  'oast.pro',
  'oast.me',
  'httpbin.org',
  'ptsv2.com',
  'ptsv3.com',
  'canarytokens.com',
]);

/** Public pages that display the tokens they are sent. */
export const DEBUGGERS: ReadonlySet<string> = new Set([
  'oidcdebugger.com',
  'oauthdebugger.com',
  'oauth.tools',
  'openidconnect.net',
  'jwt.io',
  'jwt.ms',
  'oauth.pstmn.io',
  'getpostman.com',
  'hoppscotch.io',
  'auth.expo.io',
]);

/** Shared hosting that the Public Suffix List may lack. */
export const EXTRA_SHARED: ReadonlySet<string> = new Set([
  'surge.sh',
  'glitch.me',
  'stackblitz.io',
  'codesandbox.io',
  'cloudapp.azure.com',
  '000webhostapp.com',
  'bitbucket.io',
  'readthedocs.io',
  'azurewebsites.net',
]);

/** On the Public Suffix List, but names below cannot be claimed at will. */
export const TENANT_SAAS: ReadonlySet<string> = new Set([
  'amazoncognito.com',
  'awsapps.com',
  'cloudfront.net',
  'myshopify.com',
]);

/** Public names that resolve to loopback or private addresses. */
export const LOOPBACK_DNS: ReadonlySet<string> = new Set([
  'nip.io',
  'sslip.io',
  'xip.io',
  'lvh.me',
  'localtest.me',
  'vcap.me',
  'lacolhost.com',
  'traefik.me',
  'local.gd',
]);

/** Top-level domains that are reserved or never delegated. */
export const SPECIAL_TLD: ReadonlySet<string> = new Set([
  'local',
  'internal',
  'test',
  'invalid',
  'example',
  'lan',
  'corp',
  'home',
  'intranet',
  'localdomain',
]);

/** Domains reserved for documentation. */
export const PLACEHOLDER: ReadonlySet<string> = new Set(['example.com', 'example.org', 'example.net']);

export const OKTA_DOMAINS: ReadonlySet<string> = new Set([
  ...ORG_DOMAINS,
  'oktacdn.com',
  'auth0.com',
  'trexcloud.com',
]);
