import type { App } from '../model/app.ts';
import type { Provisioning } from '../model/app-facts.ts';
import type { Facts } from '../model/facts.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isLoopbackHost, isPlainHttp, isPrivateHost } from './lib/hosts.ts';
import { knownDomains } from './lib/lookalike.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { featurePath, mayProvision } from './lib/provisioned-app.ts';
import { domainOf } from './lib/public-suffix.ts';
import { asvs_13_3_1 } from './lib/references/asvs.ts';
import { cwe256, cwe522 } from './lib/references/cwe.ts';
import { soc2_CC6_1 } from './lib/references/frameworks.ts';
import { sp80053_IA_5_1 } from './lib/references/nist-800-53.ts';
import { passbleed } from './lib/references/practice.ts';
import { isListedServer } from './lib/unsafe-server.ts';

export const meta = {
  id: 'prov-password-push',
  title: 'Do not push Okta passwords through provisioning',
  group: 'M. Provisioning',
  texts: {
    'okta-password-insecure':
      'Okta sends its users’ own passwords to {value}, which is insecure or not yours.',
    'okta-password': 'Okta sends the app the passwords with which its users sign in to Okta.',
    flag: 'The app gets passwords from Okta ({value}); whether they are its users’ Okta passwords could not be read.',
    random: 'Okta sets random passwords in this app.',
  },
  why: 'The SCIM server gets every assigned user’s clear-text Okta password at each change – an app admin can harvest passwords by adding such an app (“PassBleed”).',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Provisioning tab > To App > Edit > Sync Password: clear (or “Sync a randomly generated password”) > Save',
    api: 'PUT /api/v1/apps/{appId}/features/USER_PROVISIONING: {"update": {"password": {"status": "DISABLED"}}} (or "seed": "RANDOM")',
    terraform: 'okta_app_features: capabilities { update { password { status = "DISABLED" } } }',
  },
  falsePositives: 'Directory targets (AD/LDAP) that must share the password.',
  references: [asvs_13_3_1, cwe256, cwe522, passbleed, soc2_CC6_1, sp80053_IA_5_1],
} as const satisfies RuleMeta;

const VARIANTS = {
  'okta-password-insecure': 'critical',
  'okta-password': 'high',
  flag: 'medium',
  random: 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const SEED = 'provisioning.capabilities.update.password.seed';
const PUSH = 'PUSH_PASSWORD_UPDATES';

type Password = 'off' | 'okta' | 'random';

/** Undefined where nobody knows. Apps that cannot be sent passwords have no such setting. */
function passwordOf(app: App, { supported, password = {} }: Provisioning): Password | undefined {
  const { status, seed } = password;
  if (!supported || status === 'DISABLED') return 'off';
  if (status === 'ENABLED') return seed === 'OKTA' ? 'okta' : seed === 'RANDOM' ? 'random' : undefined;
  const isAbsent = status === undefined && app.features !== undefined && !app.features.includes(PUSH);
  return isAbsent ? 'off' : undefined;
}

/** Only an agent inside the org's own network reaches a private host. */
const isUnknownServer = (uri: ParsedUri, facts: Facts): boolean =>
  facts.ownedDomains !== undefined &&
  !isLoopbackHost(uri.host) &&
  !isPrivateHost(uri.host) &&
  !knownDomains(facts).has(domainOf(uri.host));

function isInsecure(baseUrl: string, facts: Facts): boolean {
  const uri = parseUri(baseUrl);
  return isWeb(uri) && (isPlainHttp(uri) || isListedServer(uri) || isUnknownServer(uri, facts));
}

function oktaPassword(facts: Facts): Problem<Variant> {
  const { status, baseUrl: value } = facts.connection ?? {};
  return status === 'ENABLED' && value && isInsecure(value, facts)
    ? { variant: 'okta-password-insecure', at: 'connection.baseUrl', value }
    : { variant: 'okta-password', at: SEED, value: 'OKTA' };
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'prov-password-push',
  severity: 'high',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  reads: ['features'],
  needs: ['provisioning'],
  appliesTo: mayProvision,
  whyUnknown: (app: App, { facts: { provisioning } }) =>
    provisioning && !passwordOf(app, provisioning) ? 'unexpected-shape' : undefined,
  isNotApplicable: (_app, { facts: { provisioning } }) => provisioning?.supported === false,
  evaluate(app, { facts }) {
    const password = facts.provisioning && passwordOf(app, facts.provisioning);
    if (password === 'off') return NO_PROBLEMS;
    if (password === 'okta') return [oktaPassword(facts)];
    if (password === 'random') return [{ variant: 'random', at: SEED, value: 'RANDOM' }];
    const at = featurePath(app, PUSH);
    return at ? [{ variant: 'flag', at, value: PUSH }] : NO_PROBLEMS;
  },
});
