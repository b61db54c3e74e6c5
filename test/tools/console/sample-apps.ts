import { readFileSync } from 'node:fs';
import { vi } from 'vitest';
import { startOrgServer } from '../../../src/tools/org-server/server.mjs';
import { type OpenPage, openPage } from './open-page.ts';

/** The OIDC settings of an app, as far as the tests read them. */
export interface Client {
  readonly application_type: string;
  readonly redirect_uris?: readonly string[] | null;
  readonly post_logout_redirect_uris?: readonly string[] | null;
  readonly grant_types: readonly string[];
  readonly response_types: readonly string[];
  readonly wildcard_redirect?: string;
  readonly consent_method: string;
  readonly dpop_bound_access_tokens?: boolean;
  readonly refresh_token?: { readonly rotation_type: string; readonly leeway?: number };
  readonly initiate_login_uri?: string | null;
  readonly idp_initiated_login?: { readonly mode: string };
}
/** An app of the sample org. */
export interface App {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly credentials: {
    readonly oauthClient?: { readonly token_endpoint_auth_method: string; readonly pkce_required?: boolean };
  };
  readonly settings: {
    readonly oauthClient?: Client;
    readonly notes: Record<string, string | null>;
  };
}

/** The apps of the sample org. */
export const apps: readonly App[] = JSON.parse(readFileSync('src/demo/api/v1/apps.json', 'utf8'));
/** Those with OIDC settings. */
export const oidc = apps.filter(({ settings }) => settings.oauthClient);
/** The first OIDC app that fits. */
export const appWith = (fits: (client: Client, app: App) => boolean): App => {
  const found = oidc.find((app) => fits(app.settings.oauthClient as Client, app));
  if (!found) throw new Error('No such app in the sample org');
  return found;
};

const started: Awaited<ReturnType<typeof startOrgServer>>[] = [];

/** The port of a server of the sample org, for the test that runs. */
export async function servedSample(): Promise<number> {
  const server = await startOrgServer({ orgs: { acme: 'src/demo' } });
  started.push(server);
  return server.port;
}

/** Ends what `servedSample` has started. */
export async function endServers(): Promise<void> {
  vi.unstubAllGlobals();
  await Promise.all(started.splice(0).map((server) => server.close()));
}

/** The address of an app's page. */
export const addressOf = ({ name, id }: App, rest = ''): string =>
  `/admin/app/${name}/instance/${id}/${rest}`;

/** Opens the page of an app. */
export const openApp = (port: number, app: App, rest = ''): Promise<OpenPage> =>
  openPage(port, addressOf(app, rest), '#tabs .ui-tabs-panel > *');

export const GENERAL = 'General Settings';
