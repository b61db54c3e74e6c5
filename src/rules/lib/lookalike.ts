import type { OrgFacts } from '../../model/facts.ts';
import { OKTA_DOMAINS } from './lists.ts';
import { registrableDomain } from './public-suffix.ts';
import { unicodeHost } from './punycode.ts';
import { remembered, rememberedOf } from './remembered.ts';

/** Letters that look like another one, in pairs (after Unicode UTS #39). */
const PAIRS = 'аaеeоoрpсcхxуyіiјjѕsһhԁdԛqԝwвbкkмmтtнhгrαaοoνvρpιiκkτtυuεeχxωwıi0o1l3e5s';
const TWINS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [
    PAIRS[2 * index] ?? '',
    PAIRS[2 * index + 1] ?? '',
  ]),
);
const TWIN = new RegExp(`[${[...TWINS.keys()].join('')}]`, 'gu');
const LATIN = /\p{Script=Latin}/u;
const GREEK_OR_CYRILLIC = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Domains the org is known by. */
export const knownDomains = /* @__PURE__ */ rememberedOf(
  ({ ownedDomains = [], customDomains = [] }: OrgFacts): ReadonlySet<string> => {
    const custom = customDomains.map((host) => registrableDomain(host) ?? host);
    return new Set([...ownedDomains, ...custom, ...OKTA_DOMAINS]);
  },
);

/** Two names with the same skeleton look alike. */
export const skeleton = /* @__PURE__ */ remembered((domain) =>
  domain
    .normalize('NFKC')
    .toLowerCase()
    .replace(TWIN, (letter) => TWINS.get(letter) ?? letter)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w'),
);

const skeletons = /* @__PURE__ */ rememberedOf(
  (domains: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(Array.from(domains, (domain) => skeleton(unicodeHost(domain)))),
);

/** Whether a host looks like a known domain without being it, or a label mixes Latin with Greek or Cyrillic. */
export function isLookalike(host: string, known: ReadonlySet<string>): boolean {
  if (host.includes('xn--') && unicodeHost(host).split('.').some(mixesScripts)) return true;
  const registrable = registrableDomain(host);
  if (!registrable || known.has(registrable)) return false;
  return skeletons(known).has(skeleton(unicodeHost(registrable)));
}

const mixesScripts = (label: string): boolean => GREEK_OR_CYRILLIC.test(label) && LATIN.test(label);

/** Uses Okta's name without being Okta's or the org's. */
export const isOktaLookalike = (host: string, known: ReadonlySet<string>): boolean => {
  const registrable = registrableDomain(host);
  return registrable?.includes('okta') === true && !known.has(registrable);
};
