import type { OidcApp } from '../model/app.ts';
import type { OrgSubject } from '../model/org-subject.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { type Holder, heldBy, INTEGRATIONS, mayHaveIntegrations } from './lib/api-integrations.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { activeOktaGrants, hasUnclearGrant, namedGrants } from './lib/okta-grants.ts';
import { asvs_10_4_11 } from './lib/references/asvs-oauth.ts';
import { cwe250, cwe272 } from './lib/references/cwe.ts';
import { cis_5_5 } from './lib/references/frameworks.ts';
import { sp80053_AC_6, sp80053_IA_9 } from './lib/references/nist-800-53.ts';
import { oktaServiceApps } from './lib/references/okta-docs.ts';
import { owaspAPI5 } from './lib/references/practice.ts';
import { rfc9700_2_3 } from './lib/references/rfc9700.ts';
import { SECRET_READ, TIER0 } from './lib/scopes.ts';
import { whyUnread } from './lib/why-unread.ts';

export const meta = {
  id: 'svc-dangerous-scopes',
  title: 'Remove powerful okta.* scopes from clients',
  group: 'J. API service apps and Okta API grants',
  texts: {
    'tier0-browser': 'This public client, which cannot keep a secret, may use {value}.',
    'tier0-many':
      'The client holds at least three scopes that each lead to control over the whole org: {value}.',
    tier0: 'The client holds {value}, which leads to control over the whole org.',
    'secret-read': 'The client holds {value}, with which the secrets of other clients can be read.',
    excess: 'The client holds more scopes of Okta’s APIs than one job needs: {value}.',
  },
  why: 'The scope okta.roles.manage makes admins, okta.users.manage resets passwords and factors, okta.apps.manage adds redirect URIs and SCIM targets, okta.policies.manage removes MFA; even okta.apps.read can read other clients’ secrets in clear text (GET …/credentials/secrets).',
  fix: {
    console:
      'Admin Console > Applications > Applications > [the app] > Okta API Scopes tab > Granted > [scope] > Revoke > confirm; Applications > API Service Integrations > [integration] > Revoke > confirm',
    api: 'DELETE /api/v1/apps/{appId}/grants/{grantId}; API service integration: DELETE /integrations/api/v1/api-services/{id}',
    terraform: 'okta_app_oauth_api_scope: scopes',
  },
  falsePositives: 'Terraform, ISPM, back-up, SIEM (read-only).',
  references: [
    asvs_10_4_11,
    cis_5_5,
    cwe250,
    cwe272,
    oktaServiceApps,
    owaspAPI5,
    rfc9700_2_3,
    sp80053_AC_6,
    sp80053_IA_9,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'tier0-browser': 'critical',
  'tier0-many': 'high',
  tier0: 'medium',
  'secret-read': 'low',
  excess: 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const UNCLEAR = 'unexpected-shape';

/** From so many on they are a matter of design, not of one job. */
const MANY = 3;

/** Its tokens are in the hands of whoever has the browser or the device. */
const isInTheOpen = ({ credentials, settings }: OidcApp): boolean =>
  settings.oauthClient.application_type === 'browser' ||
  credentials.oauthClient.token_endpoint_auth_method === 'none';

interface Client extends Holder {
  readonly isInTheOpen: boolean;
}

function powerVariant({ isInTheOpen }: Client, scopes: number): Variant {
  if (isInTheOpen) return 'tier0-browser';
  return scopes >= MANY ? 'tier0-many' : 'tier0';
}

function problemsOf(client: Client, most: number): readonly Problem<Variant>[] {
  const { held, list, name } = client;
  const told = (value: string): string => (name ? `${value} (API service integration ${name})` : value);
  const powerful = held.filter(({ scopeId }) => TIER0.has(scopeId));
  const power = namedGrants(powerful, list);
  const reading = namedGrants(
    held.filter(({ scopeId }) => SECRET_READ.has(scopeId)),
    list,
  );
  const found: Problem<Variant>[] = [];
  if (power)
    found.push({
      variant: powerVariant(client, powerful.length),
      at: power.at,
      value: told(power.value),
    });
  if (reading) found.push({ variant: 'secret-read', at: reading.at, value: told(reading.value) });
  if (held.length > most) found.push({ variant: 'excess', at: list, value: told(`${held.length}`) });
  return found;
}

/** Integrations are confidential clients of their vendors. */
const integrationsOf = ({ apiServices = [] }: OrgSubject): readonly Client[] =>
  apiServices.map((service, index) => ({ ...heldBy(service, index), isInTheOpen: false }));

export const rule = /* @__PURE__ */ defineRule({
  id: 'svc-dangerous-scopes',
  severity: 'high',
  confidence: 'high',
  kinds: ['app', 'org'],
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  options: { scopes: { label: 'Okta API scopes a client may hold', default: 15, min: 1, max: 200 } },
  // How the client authenticates decides how bad it is, never whether it is.
  reads: ['settings.oauthClient.application_type', `${INTEGRATIONS}.grantedScopes`],
  uses: ['grants'],
  appliesTo: (subject: Subject): subject is OidcApp | OrgSubject =>
    isOidcApp(subject) || mayHaveIntegrations(subject),
  whyUnknown(subject, { facts }, missing) {
    if (subject.kind === 'app')
      return whyUnread(facts, missing, 'grants') ?? (hasUnclearGrant(facts.grants) ? UNCLEAR : undefined);
    return subject.apiServices?.every(({ grantedScopes }) => grantedScopes) ? undefined : UNCLEAR;
  },
  evaluate(subject, { facts, options }) {
    const most = options.scopes;
    if (subject.kind === 'org') return integrationsOf(subject).flatMap((client) => problemsOf(client, most));
    const held = activeOktaGrants(facts.grants);
    if (held.length === 0) return NO_PROBLEMS;
    return problemsOf({ list: 'grants', held, isInTheOpen: isInTheOpen(subject) }, most);
  },
});
