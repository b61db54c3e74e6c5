import type { OrgFacts } from '../../model/facts.ts';
import type { Peers } from '../../model/peers.ts';
import { knownDomains, skeleton } from './lookalike.ts';
import { registrableDomain } from './public-suffix.ts';
import { unicodeHost } from './punycode.ts';
import { rememberedOf } from './remembered.ts';

type Domains = Peers['domains'];

/** By skeleton: the domains of at least two apps. */
const shapesOf = /* @__PURE__ */ rememberedOf((domains: Domains): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [domain, apps] of domains) {
    if (apps.length < 2) continue;
    const shape = skeleton(unicodeHost(domain));
    const alike = found.get(shape);
    if (alike) alike.push(domain);
    else found.set(shape, [domain]);
  }
  return found;
});

/** Whether a host that is not the org's own looks like a domain of at least two other ACTIVE apps. */
export function looksLikeUsedDomain(host: string, appId: string, facts: OrgFacts): boolean {
  const registrable = registrableDomain(host);
  const domains = facts.peers?.domains;
  // Of two names that look alike, one may be the org's: then nobody knows which one deceives.
  if (!registrable || !domains || !facts.ownedDomains || knownDomains(facts).has(registrable)) return false;
  const isUsed = (domain: string): boolean =>
    (domains.get(domain) ?? []).filter((id) => id !== appId).length >= 2;
  const alike = shapesOf(domains).get(skeleton(unicodeHost(registrable)));
  return alike?.some((domain) => domain !== registrable && isUsed(domain)) === true;
}
