import type { SecretMetadata } from '../model/app-facts.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { authMethodOf, METHOD, usesSecret } from './lib/auth-method.ts';
import { activeByAge, isActive } from './lib/client-secrets.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { daysSince } from './lib/days-since.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_13_3_4 } from './lib/references/asvs.ts';
import { cwe262, cwe324 } from './lib/references/cwe.ts';
import { csf_PR_AA_01, iso27001_5_17, soc2_CC6_1 } from './lib/references/frameworks.ts';
import { sp80053_IA_5 } from './lib/references/nist-800-53.ts';
import { oktaDetectSecret, oktaSecretRotation } from './lib/references/okta-docs.ts';
import { rfc6819_5_2_3_6 } from './lib/references/rfc6749.ts';

export const meta = {
  id: 'oidc-client-secret-rotation',
  title: 'Rotate client secrets and finish started rotations',
  group: 'A. Client type, credentials, keys',
  texts: {
    'two-active':
      'Two client secrets are valid, and the older one, made on {value}, was never deactivated after the rotation.',
    'two-active-recent':
      'Two client secrets are valid while a rotation is under way; the newer one was made on {value}.',
    stale: 'The newest client secret was made on {value} and has not been replaced since.',
    'very-stale':
      'The newest client secret was made on {value}, a very long time for a secret to stay the same.',
    'inactive-kept':
      'A deactivated client secret, last changed on {value}, can be activated again with one click.',
    'unused-secret': 'A client secret is still active although the client authentication is {value}.',
  },
  why: 'Okta keeps both secrets valid until one is deactivated. The old value – in wikis, images, CI logs, ex-employees’ notes – still authenticates as the app although everybody believes it was rotated.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > Client Credentials > Edit > Client secrets: Generate new secret > deploy it > on the old secret set status Inactive > verify > Delete (a secret left over from another client authentication is not listed there, so use the API)',
    api: 'POST /api/v1/apps/{appId}/credentials/secrets, deploy, POST …/credentials/secrets/{secretId}/lifecycle/deactivate, DELETE …/credentials/secrets/{secretId} (at most two secrets exist; only an inactive one can be deleted; Okta refuses to deactivate the only active one, but deletes all secrets when the console switches the client authentication to Public key / Private key)',
    terraform:
      'okta_app_oauth: client_basic_secret_wo + client_basic_secret_wo_version (bump to rotate); omit_secret = true keeps the value out of state',
  },
  falsePositives:
    'Long blue/green deployments; secrets created by Terraform import. Okta answers the request for this rule with the secrets in clear text and writes app.oauth2.client.read_client_secret to the System Log.',
  references: [
    asvs_13_3_4,
    csf_PR_AA_01,
    cwe262,
    cwe324,
    iso27001_5_17,
    oktaDetectSecret,
    oktaSecretRotation,
    rfc6819_5_2_3_6,
    soc2_CC6_1,
    sp80053_IA_5,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'two-active': 'medium',
  'two-active-recent': 'info',
  stale: 'low',
  'very-stale': 'medium',
  'inactive-kept': 'info',
  'unused-secret': 'low',
} as const;

type Variant = keyof typeof VARIANTS;
type Found = Problem<Variant>[];

function ageProblems(
  secrets: readonly SecretMetadata[],
  { now, options }: Context<'overlapDays' | 'staleDays' | 'veryStaleDays'>,
): Found {
  const active = activeByAge(secrets, now) ?? [];
  const newest = active[0];
  const oldest = active.at(-1);
  if (!newest || !oldest) return [];
  const found: Found = [];
  const { at, created: value, days } = newest;
  if (active.length > 1)
    found.push(
      days > options.overlapDays
        ? { variant: 'two-active', at: oldest.at, value: oldest.created }
        : { variant: 'two-active-recent', at, value },
    );
  if (days > options.veryStaleDays) found.push({ variant: 'very-stale', at, value });
  else if (days > options.staleDays) found.push({ variant: 'stale', at, value });
  return found;
}

function unusedSecrets(secrets: readonly SecretMetadata[], method: string): Found {
  return secrets.flatMap((secret, index): Found => {
    const at = `secrets[${index}].status`;
    return isActive(secret) ? [{ variant: 'unused-secret', at, value: method }] : [];
  });
}

function keptSecrets(secrets: readonly SecretMetadata[], { now, options }: Context<'keptDays'>): Found {
  return secrets.flatMap(({ status, lastUpdated }, index): Found => {
    const days = status === 'INACTIVE' ? daysSince(lastUpdated, now) : undefined;
    if (!lastUpdated || days === undefined || days <= options.keptDays) return [];
    return [{ variant: 'inactive-kept', at: `secrets[${index}].lastUpdated`, value: lastUpdated }];
  });
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-client-secret-rotation',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'privileged-plus-1'],
  options: {
    overlapDays: { label: 'Days two client secrets may both be active', default: 30, min: 1, max: 365 },
    staleDays: { label: 'Days after which a client secret is stale', default: 365, min: 30, max: 3650 },
    veryStaleDays: {
      label: 'Days after which a client secret is very stale',
      default: 730,
      min: 30,
      max: 3650,
      atLeast: 'staleDays',
    },
    keptDays: { label: 'Days a deactivated client secret may be kept', default: 90, min: 1, max: 3650 },
  },
  reads: [METHOD],
  // `_links.clientCredentials` follows the method and says nothing of secrets left over from another one.
  needs: ['secrets'],
  appliesTo: isOidcApp,
  whyUnknown: (app, { facts: { secrets = [] }, now }) => {
    if (!secrets.every((secret) => isActive(secret) || secret.status === 'INACTIVE'))
      return 'unexpected-shape';
    if (!usesSecret(app)) return undefined;
    // An app that authenticates with a secret has one, so an empty list is no answer.
    if (secrets.length === 0) return 'not-found';
    return activeByAge(secrets, now) ? undefined : 'unexpected-shape';
  },
  evaluate(app, context) {
    const { secrets } = context.facts;
    if (!secrets || secrets.length === 0) return NO_PROBLEMS;
    const kept = keptSecrets(secrets, context);
    const method = authMethodOf(app);
    if (usesSecret(app)) return [...ageProblems(secrets, context), ...kept];
    return method ? [...unusedSecrets(secrets, method), ...kept] : kept;
  },
});
