import type { AdminRole } from '../model/app-facts.ts';
import type { UnknownReason } from '../model/reason.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_13_2_2 } from './lib/references/asvs.ts';
import { cwe250, cwe269 } from './lib/references/cwe.ts';
import { cis_5_4, csf_PR_AA_05, iso27001_8_2, soc2_CC6_3, stigV279690 } from './lib/references/frameworks.ts';
import { sp80053_AC_6, sp80053_AC_6_5 } from './lib/references/nist-800-53.ts';
import { oktaServiceApps } from './lib/references/okta-docs.ts';
import { owaspAPI5 } from './lib/references/practice.ts';

export const meta = {
  id: 'svc-privileged-admin-role',
  title: 'Give API clients least-privilege admin roles',
  group: 'J. API service apps and Okta API grants',
  texts: {
    super: 'The client is a super administrator ({value}): whoever gets its credential owns the org.',
    'org-wide': 'The client has the admin role {value}, and no target limits it to certain groups or apps.',
    scoped:
      'The client has a custom admin role, or one limited to certain targets ({value}): check what it permits, and on what.',
  },
  why: 'An unattended client with SUPER_ADMIN bypasses every human control: it can create admins, read secrets and switch policies off.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Admin roles tab > Edit assignments > custom role + resource set > Save Changes',
    api: 'POST /oauth2/v1/clients/{clientId}/roles: {"type": "CUSTOM", "role": "…", "resource-set": "…"}, then DELETE /oauth2/v1/clients/{clientId}/roles/{roleAssignmentId}',
    terraform: 'okta_app_oauth_role_assignment: type = "CUSTOM", role, resource_set',
  },
  falsePositives: 'Terraform/back-up clients: split read and write clients.',
  references: [
    asvs_13_2_2,
    cis_5_4,
    csf_PR_AA_05,
    cwe250,
    cwe269,
    iso27001_8_2,
    oktaServiceApps,
    owaspAPI5,
    soc2_CC6_3,
    sp80053_AC_6,
    sp80053_AC_6_5,
    stigV279690,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  super: 'critical',
  'org-wide': 'high',
  scoped: 'info',
} as const;

type Variant = keyof typeof VARIANTS;

type Verdict = Variant | 'harmless' | UnknownReason;

/** Roles that can be limited to groups or apps. */
const TARGETABLE: ReadonlySet<string> = new Set([
  'APP_ADMIN',
  'USER_ADMIN',
  'GROUP_MEMBERSHIP_ADMIN',
  'HELP_DESK_ADMIN',
]);

const UNLIMITED: ReadonlySet<string> = new Set([
  'ORG_ADMIN',
  'API_ACCESS_MANAGEMENT_ADMIN',
  'WORKFLOWS_ADMIN',
  'ACCESS_REQUESTS_ADMIN',
  'ACCESS_CERTIFICATIONS_ADMIN',
]);

const HARMLESS: ReadonlySet<string> = new Set(['READ_ONLY_ADMIN', 'REPORT_ADMIN']);

/** A role or a status that Okta does not document may mean anything, and so do targets that were not read. */
function verdictOn({ type, status, targets }: AdminRole): Verdict {
  if (status === 'INACTIVE' || HARMLESS.has(type)) return 'harmless';
  if (status !== 'ACTIVE') return 'unexpected-shape';
  if (type === 'SUPER_ADMIN') return 'super';
  if (type === 'CUSTOM') return 'scoped';
  if (UNLIMITED.has(type)) return 'org-wide';
  if (!TARGETABLE.has(type)) return 'unexpected-shape';
  if (typeof targets !== 'number') return targets ?? 'truncated';
  return targets > 0 ? 'scoped' : 'org-wide';
}

const isVariant = (verdict: Verdict): verdict is Variant => Object.hasOwn(VARIANTS, verdict);

export const rule = /* @__PURE__ */ defineRule({
  id: 'svc-privileged-admin-role',
  severity: 'critical',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  // Okta is asked for the roles of the client’s own id.
  reads: ['credentials.oauthClient.client_id'],
  needs: ['roles'],
  appliesTo: isOidcApp,
  whyUnknown: (_app, { facts: { roles = [] } }) =>
    roles.map(verdictOn).find((verdict) => verdict !== 'harmless' && !isVariant(verdict)),
  evaluate: (_app, { facts: { roles = [] } }) =>
    roles.flatMap((role, index): readonly Problem<Variant>[] => {
      const variant = verdictOn(role);
      return isVariant(variant) ? [{ variant, at: `roles[${index}].type`, value: role.type }] : NO_PROBLEMS;
    }),
});
