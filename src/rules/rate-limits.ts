import type { OrgSubject, PerClientRateLimit, PrincipalRateLimit } from '../model/org-subject.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe307, cwe770 } from './lib/references/cwe.ts';
import { csf_PR_IR_04, iso27001_8_6, soc2_A1_1 } from './lib/references/frameworks.ts';
import { sp80053_SC_5 } from './lib/references/nist-800-53.ts';
import { oktaOidcIntegrations, oktaRateLimits } from './lib/references/okta-docs.ts';
import { owaspAPI4 } from './lib/references/practice.ts';

export const meta = {
  id: 'rate-limits',
  title: 'Check per-app and per-client rate limits',
  group: 'N. Rate limits and System Log',
  texts: {
    'per-client-off': 'Some sign-in traffic has no enforced rate limit per client: {value}.',
    'app-full': 'One app may use {value} % of the org’s rate limits, and so lock everyone else out.',
    'app-high': 'One app may use {value} % of the org’s rate limits; Okta’s default is 50 %.',
    'app-default': 'Apps may each use half of the org’s rate limits, which is Okta’s default.',
  },
  why: 'A looping, leaked or malicious client can exhaust the org’s API quota and lock everyone out; without per-client limits one IP can hammer the sign-in page.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [the app] > Application Rate Limits tab > Edit > slider > Save; Settings > Account (newer consoles: settings tab of Reports, Rate Limits) > Client-based rate limiting > Edit > “Enforce and log per client (recommended)” > Save',
    api: 'PUT /api/v1/principal-rate-limits/{id}: principalId, principalType="OAUTH_CLIENT", defaultPercentage, defaultConcurrencyPercentage (POST /api/v1/principal-rate-limits where there is none); PUT /api/v1/rate-limit-settings/per-client: defaultMode="ENFORCE", useCaseModeOverrides with no other mode',
    terraform:
      'okta_principal_rate_limits: principal_id, principal_type = "OAUTH_CLIENT", default_percentage, default_concurrency_percentage; okta_rate_limiting: default_mode = "ENFORCE", use_case_mode_overrides',
  },
  falsePositives: 'Migration clients (temporarily higher).',
  references: [
    csf_PR_IR_04,
    cwe307,
    cwe770,
    iso27001_8_6,
    oktaOidcIntegrations,
    oktaRateLimits,
    owaspAPI4,
    soc2_A1_1,
    sp80053_SC_5,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'per-client-off': 'medium',
  'app-full': 'medium',
  'app-high': 'low',
  'app-default': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const LIMITS = 'principalRateLimits';
const PER_CLIENT = 'perClientRateLimit';
const OFF: ReadonlySet<string | undefined> = new Set(['DISABLE', 'PREVIEW']);
const ENFORCE = 'ENFORCE';
/** Where users sign in; the others are for the default to say. */
const SIGN_IN = ['LOGIN_PAGE', 'OAUTH2_AUTHORIZE'] as const;
const USE_CASES = [...SIGN_IN, 'OIE_APP_INTENT'] as const;
/** Percent, where Okta names none. */
const USUAL = 50;

/** Whether no use case is left to the default. */
const isAllOverridden = ({ useCaseModeOverrides: modes = {} }: PerClientRateLimit): boolean =>
  USE_CASES.every((useCase) => modes[useCase] !== undefined);

function perClientProblems(limit: PerClientRateLimit): readonly Problem<Variant>[] {
  const { defaultMode, useCaseModeOverrides: modes = {} } = limit;
  const found: Problem<Variant>[] = [];
  if (defaultMode && OFF.has(defaultMode) && !isAllOverridden(limit))
    found.push({ variant: 'per-client-off', at: `${PER_CLIENT}.defaultMode`, value: defaultMode });
  for (const useCase of SIGN_IN) {
    const value = modes[useCase];
    const at = `${PER_CLIENT}.useCaseModeOverrides.${useCase}`;
    if (value && OFF.has(value)) found.push({ variant: 'per-client-off', at, value });
  }
  return found;
}

/** A mode that Okta did not have when this was written. */
function isModeUnknown(limit: PerClientRateLimit): boolean {
  const { defaultMode, useCaseModeOverrides: modes = {} } = limit;
  const used = [...SIGN_IN.map((useCase) => modes[useCase] ?? ENFORCE)];
  if (!isAllOverridden(limit)) used.push(defaultMode ?? '');
  return used.some((mode) => mode !== ENFORCE && !OFF.has(mode));
}

type Share = Problem<Variant> & { readonly value: number };

/** The larger share of an app; nothing where it is less than usual. */
function shareOf(limit: PrincipalRateLimit, index: number): Share | undefined {
  const { defaultPercentage: requests = USUAL, defaultConcurrencyPercentage: concurrent = USUAL } = limit;
  const name = concurrent > requests ? 'defaultConcurrencyPercentage' : 'defaultPercentage';
  const value = Math.max(requests, concurrent);
  if (value < USUAL) return undefined;
  const variant = value >= 100 ? 'app-full' : value > USUAL ? 'app-high' : 'app-default';
  return { variant, at: `${LIMITS}[${index}].${name}`, value };
}

function shareProblems(limits: readonly PrincipalRateLimit[]): readonly Problem<Variant>[] {
  const shares = limits.flatMap((limit, index) => shareOf(limit, index) ?? []);
  const raised = shares.filter(({ variant }) => variant !== 'app-default');
  // Apps at the default share one line; without any entry every app is.
  const isUsual = limits.length === 0 || raised.length < shares.length;
  return isUsual ? [...raised, { variant: 'app-default', at: LIMITS, value: USUAL }] : raised;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'rate-limits',
  severity: 'medium',
  confidence: 'high',
  variants: VARIANTS,
  kinds: ['org'],
  reads: [LIMITS, PER_CLIENT],
  appliesTo: (subject: Subject): subject is OrgSubject => subject.kind === 'org',
  whyUnknown({ perClientRateLimit: limit, principalRateLimits: limits }: OrgSubject) {
    const isSilent = limit ? isModeUnknown(limit) : !limits;
    return isSilent ? 'unexpected-shape' : undefined;
  },
  evaluate: ({ principalRateLimits: limits, perClientRateLimit: perClient }) => [
    ...(perClient ? perClientProblems(perClient) : NO_PROBLEMS),
    ...(limits ? shareProblems(limits) : NO_PROBLEMS),
  ],
});
