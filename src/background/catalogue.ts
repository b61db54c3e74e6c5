import { rules } from '../rules/index.ts';
import { collectPeers } from '../rules/lib/collect-peers.ts';
import { audienceServers, originTwins } from '../rules/lib/org-listings.ts';
import { registrableDomain } from '../rules/lib/public-suffix.ts';
import { weakPolicyIds } from '../rules/lib/weak-policies.ts';
import { sha256 } from './sha-256.ts';
import type { Catalogue } from './survey.ts';

/** The rules, and what they need to be made of an org's answers. */
export const catalogue: Catalogue = {
  rules,
  registrableDomain,
  originTwins,
  audienceServers,
  collectPeers: (now) => collectPeers(now, sha256),
  weakPolicyIds,
};
