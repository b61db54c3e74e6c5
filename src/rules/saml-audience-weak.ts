import type { SamlApp } from '../model/app.ts';
import type { Facts, OrgFacts } from '../model/facts.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe345 } from './lib/references/cwe.ts';
import { samlCore_2_5_1_4, samlProfiles_4_1_4_2, sp80063c_6_2_4 } from './lib/references/federation.ts';
import { csf_PR_AA_04 } from './lib/references/frameworks.ts';
import { isSaml2App, settingOf } from './lib/saml-app.ts';

export const meta = {
  id: 'saml-audience-weak',
  title: 'Set a unique, exact audience per app',
  group: 'K. SAML and WS-Federation',
  texts: {
    missing: 'Assertions name no audience, so any service provider that trusts this org may accept them.',
    wildcard:
      'The audience {value} contains an asterisk, so it restricts nothing a service provider can compare.',
    duplicate:
      'The audience {value} also belongs to another app with another host, so either can replay assertions at the other.',
    generic: 'The audience {value} is a placeholder that many service providers use.',
  },
  why: 'A malicious or compromised SP forwards the assertion it received and logs in at the other SP as the victim.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > SAML Settings > Edit > Next > Configure SAML > Audience URI (SP Entity ID): the SP’s entity ID > Next > Finish',
    api: 'PUT /api/v1/apps/{appId}: settings.signOn.audience (audienceOverride where it is set)',
    terraform: 'okta_app_saml: audience',
  },
  falsePositives: 'One SP registered twice (test/prod) with the same entity ID.',
  references: [csf_PR_AA_04, cwe345, samlCore_2_5_1_4, samlProfiles_4_1_4_2, sp80063c_6_2_4],
} as const satisfies RuleMeta;

const VARIANTS = {
  missing: 'high',
  wildcard: 'high',
  duplicate: 'medium',
  generic: 'medium',
} as const;

type Variant = keyof typeof VARIANTS;

const GENERIC: ReadonlySet<string> = new Set([
  'saml',
  'sp',
  'test',
  'audience',
  'urn:example',
  'audience.com',
  'example.com',
]);

/** What everybody writes, or the name of the org itself, whatever the spelling. */
function isGeneric(audience: string, { orgHost, customDomains = [] }: OrgFacts): boolean {
  if (audience.length > LONGEST_HOST) return false;
  const plain = audience
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  return GENERIC.has(plain) || plain === orgHost || customDomains.includes(plain);
}
/** With `https://` and a slash. */
const LONGEST_HOST = 262;

function variantOf({ id }: SamlApp, audience: string, facts: Facts): Variant | undefined {
  if (audience === '') return 'missing';
  if (audience.includes('*')) return 'wildcard';
  if (facts.peers?.audiences.get(audience)?.includes(id)) return 'duplicate';
  return isGeneric(audience, facts) ? 'generic' : undefined;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-audience-weak',
  severity: 'high',
  confidence: 'high',
  protocols: ['saml'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: ['settings.signOn.audience', 'settings.signOn.audienceOverride'],
  needs: ['peers', 'orgHost'],
  appliesTo: isSaml2App,
  evaluate(app, { facts }) {
    const setting = settingOf(app, 'audience');
    const variant = setting && variantOf(app, setting.value, facts);
    return setting && variant ? [{ variant, ...setting }] : NO_PROBLEMS;
  },
});
