import type { OidcApp } from '../../model/app.ts';
import type { MixedHost } from '../../model/peers.ts';
import { hasGrant, IMPLICIT } from './grants.ts';
import { hostList } from './host-list.ts';
import { isLoopback } from './hosts.ts';
import { looksNonProduction } from './non-production-label.ts';
import { isPublicClient } from './oidc-defaults.ts';
import { isWeb, parseUri } from './parse-uri.ts';
import { isSharedHosting } from './public-suffix.ts';

type Trait = MixedHost['differ'][number];

interface Users {
  readonly ids: string[];
  /** By trait: the values seen. */
  readonly seen: ReadonlyMap<Trait, Set<string>>;
}

const TRAITS: readonly Trait[] = ['client type', 'implicit grant', 'environment', 'consent'];

/** How far an app is trusted, trait by trait; undefined where Okta did not say. */
const traitOf = (app: OidcApp, trait: Trait): string | undefined => {
  const { consent_method: consent, grant_types: grants } = app.settings.oauthClient;
  switch (trait) {
    case 'client type':
      return isPublicClient(app)?.toString();
    case 'implicit grant':
      return grants && String(hasGrant(app, IMPLICIT));
    case 'environment':
      return String(looksNonProduction(app.label));
    case 'consent':
      return consent;
  }
};

/** Finds redirect hosts that several apps share although they differ in trust. */
export function collectMixedHosts() {
  const byHost = new Map<string, Users>();
  return {
    add(app: OidcApp): void {
      const hosts = new Set<string>();
      for (const value of app.settings.oauthClient.redirect_uris ?? []) {
        const uri = parseUri(value);
        // Anybody can have a name on shared hosting, so two apps there have nothing in common.
        if (isWeb(uri) && !isLoopback(uri) && !hostList(uri) && !isSharedHosting(uri.host))
          hosts.add(uri.host);
      }
      for (const host of hosts) {
        const users = byHost.get(host) ?? {
          ids: [],
          seen: new Map(TRAITS.map((trait) => [trait, new Set()])),
        };
        byHost.set(host, users);
        users.ids.push(app.id);
        for (const trait of TRAITS) {
          const value = traitOf(app, trait);
          if (value !== undefined) users.seen.get(trait)?.add(value);
        }
      }
    },
    settle(): ReadonlyMap<string, MixedHost> {
      const mixed = new Map<string, MixedHost>();
      for (const [host, { ids, seen }] of byHost) {
        const differ = TRAITS.filter((trait) => (seen.get(trait)?.size ?? 0) > 1);
        if (ids.length > 1 && differ.length > 0) mixed.set(host, { apps: [...ids].sort(), differ });
      }
      return mixed;
    },
  };
}
