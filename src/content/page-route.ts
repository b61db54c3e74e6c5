import type { ApplicationType } from '../model/oauth-client.ts';
import { isAdminUrl } from '../model/org-url.ts';

/** The pages of the Admin Console that can be read. */
export type PageRoute =
  | { readonly kind: 'app'; readonly name: string; readonly id: string; readonly tab?: string }
  | { readonly kind: 'app-list' }
  | { readonly kind: 'wizard'; readonly applicationType?: ApplicationType }
  | { readonly kind: 'trusted-origins' };

const APP = /^\/admin\/app\/([^/]+)\/(?:instance|client)\/([A-Za-z0-9_-]{1,64})\/?$/;
const APP_LIST = /^\/admin\/apps(?:\/active|\/inactive)?\/?$/;
const WIZARD = /^\/admin\/apps\/oauth2-wizard\/create\/?$/;
const API = /^\/admin\/access\/api(?:\/([a-zA-Z_-]+))?\/?$/;
/** Most pages of the console are none of these, and are told apart before anything is taken to pieces. */
const PERHAPS = /\/admin\/(?:apps?|access)(?:[/?#]|$)/;
const TYPES: ReadonlyMap<string, ApplicationType> = new Map([
  ['WEB', 'web'],
  ['BROWSER', 'browser'],
  ['NATIVE', 'native'],
  ['SERVICE', 'service'],
]);

/** What kind of page an address of the Admin Console leads to; undefined for all others and for every other host. */
export function pageRoute(url: string): PageRoute | undefined {
  if (!PERHAPS.test(url) || !isAdminUrl(url)) return undefined;
  const { pathname, hash, searchParams } = new URL(url);
  const tab = /^#tab-([\w-]{1,64})/.exec(hash)?.[1];
  const app = APP.exec(pathname);
  if (app) return appRoute(app[1] ?? '', app[2] ?? '', tab);
  if (APP_LIST.test(pathname)) return { kind: 'app-list' };
  if (WIZARD.test(pathname)) {
    const applicationType = TYPES.get(searchParams.get('applicationType')?.toUpperCase() ?? '');
    return applicationType ? { kind: 'wizard', applicationType } : { kind: 'wizard' };
  }
  const api = API.exec(pathname);
  return api && isOriginsTab(api[1], tab) ? { kind: 'trusted-origins' } : undefined;
}

/** True where a page can show the settings of an app; its other tabs hold none. */
export const holdsSettings = (route: PageRoute | undefined): boolean =>
  route?.kind === 'wizard' ||
  (route?.kind === 'app' && (route.tab === undefined || route.tab === 'general' || route.tab === 'signon'));

function appRoute(name: string, id: string, tab: string | undefined): PageRoute | undefined {
  const plain = decoded(name);
  if (plain === undefined) return undefined;
  return tab === undefined ? { kind: 'app', name: plain, id } : { kind: 'app', name: plain, id, tab };
}

/** The API page switches tabs by its hash, whatever its path says. */
const isOriginsTab = (page: string | undefined, tab: string | undefined): boolean =>
  tab === undefined ? page === 'trusted_origins' || page === 'trusted-origins' : tab === 'trusted-origins';

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
