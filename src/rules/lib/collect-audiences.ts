import type { SamlApp } from '../../model/app.ts';
import type { AppIds } from '../../model/peers.ts';
import { parseUri } from './parse-uri.ts';
import { acsUrlOf, audienceOf } from './saml-app.ts';
import { note, ofSeveral } from './shared-by.ts';

/** Finds audiences and signing keys that several SAML apps have. */
export function collectAudiences() {
  const kids = new Map<string, string[]>();
  const audiences = new Map<string, Map<string, string>>();
  return {
    add(app: SamlApp): void {
      const { kid } = app.credentials.signing ?? {};
      if (kid !== undefined) note(kids, kid, app.id);
      const audience = audienceOf(app);
      const { host } = parseUri(acsUrlOf(app) ?? '');
      // Where an app's host is not known, nobody knows that it differs.
      if (!audience || host === '' || app.status !== 'ACTIVE') return;
      const hosts = audiences.get(audience) ?? new Map<string, string>();
      hosts.set(app.id, host);
      audiences.set(audience, hosts);
    },
    settle: (): { audiences: ReadonlyMap<string, AppIds>; signingKids: ReadonlyMap<string, AppIds> } => ({
      signingKids: ofSeveral(kids),
      audiences: new Map(
        [...audiences]
          .filter(([, hosts]) => new Set(hosts.values()).size > 1)
          .map(([audience, hosts]) => [audience, [...hosts.keys()].sort()]),
      ),
    }),
  };
}
