import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isLiveServer } from './lib/live-server.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_10_3_1 } from './lib/references/asvs-oauth.ts';
import { cwe345 } from './lib/references/cwe.ts';
import { owaspAPI2 } from './lib/references/practice.ts';
import { rfc9700_4_10_2 } from './lib/references/rfc9700.ts';

export const meta = {
  id: 'as-generic-audience',
  title: 'Give every API its own audience',
  group: 'F. Authorization servers',
  texts: {
    'shared-audience':
      'Another active authorization server issues tokens for the audience {value} too, so an API cannot tell whose tokens it takes.',
    'default-audience': 'The audience is Okta’s own default {value}, which APIs of many kinds accept.',
    'not-uri': 'The audience {value} is neither a URI nor a host name, so two APIs may well choose the same.',
  },
  why: 'APIs that all accept api://default accept each other’s tokens; a token for a low-value API then works on the payroll API.',
  fix: {
    console:
      'Admin Console > Security > API > Authorization Servers > [server] > Settings tab > Edit > Audience: https URI of the API > Save',
    api: 'PUT /api/v1/authorizationServers/{id}: audiences',
    terraform: 'okta_auth_server: audiences',
  },
  falsePositives: 'Single-API organisations.',
  references: [asvs_10_3_1, cwe345, owaspAPI2, rfc9700_4_10_2],
} as const satisfies RuleMeta;

const VARIANTS = {
  'shared-audience': 'medium',
  'default-audience': 'low',
  'not-uri': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const DEFAULT_AUDIENCE = 'api://default';
/** A scheme and something after it. */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s]/i;

const isNamed = (audience: string): boolean => ABSOLUTE.test(audience.trim()) || audience.includes('.');

export const rule = /* @__PURE__ */ defineRule({
  id: 'as-generic-audience',
  severity: 'low',
  confidence: 'medium',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['authorization-server'],
  reads: ['status', 'audiences'],
  needs: ['audienceServers'],
  uses: ['peers'],
  appliesTo: isLiveServer,
  // Okta’s default audience matters where the org has apps.
  whyUnknown: ({ audiences }, { facts, nonProduction }, missing) =>
    isDefault(audiences) && !nonProduction && !facts.peers ? (missing.peers ?? 'truncated') : undefined,
  evaluate({ status, audiences = [] }, { facts, nonProduction }) {
    if (status !== 'ACTIVE') return NO_PROBLEMS;
    const isDefaultInUse = facts.peers?.hasActiveApps === true && !nonProduction && isDefault(audiences);
    const found: Problem<Variant>[] = [];
    audiences.forEach((value, index) => {
      const at = `audiences[${index}]`;
      const isShared = (facts.audienceServers?.get(value)?.length ?? 0) > 1;
      if (isShared) found.push({ variant: 'shared-audience', at, value });
      if (isDefaultInUse) found.push({ variant: 'default-audience', at, value });
      if (!isNamed(value)) found.push({ variant: 'not-uri', at, value });
    });
    return found;
  },
});

const isDefault = (audiences: readonly string[] = []): boolean =>
  audiences.length === 1 && audiences[0] === DEFAULT_AUDIENCE;
