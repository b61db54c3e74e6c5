import type { ApiService } from '../model/org-subject.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { INTEGRATIONS, mayHaveIntegrations } from './lib/api-integrations.ts';
import { activeByAge } from './lib/client-secrets.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cis_15_1, csf_PR_AA_05, iso27001_5_23 } from './lib/references/frameworks.ts';
import { sp80053_SA_9 } from './lib/references/nist-800-53.ts';
import { owaspAPI9 } from './lib/references/practice.ts';
import { rfc9700_2_3 } from './lib/references/rfc9700.ts';
import { SECRET_READ, TIER0 } from './lib/scopes.ts';

export const meta = {
  id: 'svc-oin-integration-scopes',
  title: 'Review scopes and secrets of API service integrations (OIN)',
  group: 'J. API service apps and Okta API grants',
  texts: {
    tier0: 'The API service integration {value}, a scope that leads to control over the whole org.',
    'two-active':
      'The API service integration {value} has two valid client secrets, and the rotation should be long over.',
    'stale-secret':
      'The newest client secret of the API service integration {value} has not been replaced for a long time.',
    'secret-read': 'The API service integration {value}, a scope to read what holds client secrets.',
  },
  why: 'A vendor breach becomes your breach; integrations are outside the normal app list and often forgotten.',
  fix: {
    console:
      'Admin Console > Applications > API Service Integrations > [integration] > Revoke > confirm; Or rotate the secret > General tab > Client Secrets > Generate new secret > Done > give it to the vendor > old secret: Inactive > Delete',
    api: 'DELETE /integrations/api/v1/api-services/{id}; or POST …/{id}/credentials/secrets, POST …/secrets/{secretId}/lifecycle/deactivate, DELETE …/secrets/{secretId}',
    terraform: 'okta_api_service_integration',
  },
  falsePositives: 'Contracted ISPM/IGA vendors.',
  references: [cis_15_1, csf_PR_AA_05, iso27001_5_23, owaspAPI9, rfc9700_2_3, sp80053_SA_9],
} as const satisfies RuleMeta;

const VARIANTS = {
  tier0: 'medium',
  'two-active': 'low',
  'stale-secret': 'low',
  'secret-read': 'low',
} as const;

type Variant = keyof typeof VARIANTS;

type Problems = readonly Problem<Variant>[];

const scopeProblems = ({ name, id, grantedScopes = [] }: ApiService, place: string): Problems =>
  grantedScopes.flatMap((scope, index): Problems => {
    const variant = TIER0.has(scope) ? 'tier0' : SECRET_READ.has(scope) ? 'secret-read' : undefined;
    const value = `${name || id} holds ${scope}`;
    return variant ? [{ variant, at: `${place}.grantedScopes[${index}]`, value }] : NO_PROBLEMS;
  });

function secretProblems(
  service: ApiService,
  place: string,
  { now, options }: Context<'overlapDays' | 'staleDays'>,
): Problems {
  const active = activeByAge(service.secrets ?? [], now) ?? [];
  const [newest] = active;
  const oldest = active.at(-1);
  if (!newest || !oldest) return NO_PROBLEMS;
  const found: Problem<Variant>[] = [];
  const value = service.name || service.id;
  if (active.length > 1 && newest.days > options.overlapDays)
    found.push({ variant: 'two-active', at: `${place}.${oldest.at}`, value });
  if (newest.days > options.staleDays)
    found.push({ variant: 'stale-secret', at: `${place}.${newest.at}`, value });
  return found;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'svc-oin-integration-scopes',
  severity: 'medium',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  options: {
    overlapDays: { label: 'Days two client secrets may both be active', default: 30, min: 1, max: 365 },
    staleDays: { label: 'Days after which a client secret is stale', default: 365, min: 30, max: 3650 },
  },
  kinds: ['org'],
  reads: [INTEGRATIONS],
  appliesTo: mayHaveIntegrations,
  // Secrets are read on demand only; without them the scopes decide.
  whyUnknown: ({ apiServices }, { now }) =>
    apiServices?.every(({ grantedScopes, secrets = [] }) => grantedScopes && activeByAge(secrets, now))
      ? undefined
      : 'unexpected-shape',
  evaluate: ({ apiServices = [] }, context): Problems =>
    apiServices.flatMap((service, index) => {
      const place = `${INTEGRATIONS}[${index}]`;
      return [...scopeProblems(service, place), ...secretProblems(service, place, context)];
    }),
});
