import type { OrgSubject } from '../model/org-subject.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe269, cwe1188 } from './lib/references/cwe.ts';
import { cis_5_4, stigV279690 } from './lib/references/frameworks.ts';
import { sp80053_AC_6_5 } from './lib/references/nist-800-53.ts';
import { oktaServiceApps } from './lib/references/okta-docs.ts';

export const meta = {
  id: 'org-public-client-super-admin',
  title: 'Switch off “Public client app admins”',
  group: 'J. API service apps and Okta API grants',
  texts: {
    on: 'Every new public client that is granted an okta.* scope becomes a super administrator, without anybody assigning that role.',
  },
  why: 'With the setting on, granting any scope to a service app assigns SUPER_ADMIN to it; nobody sees a role assignment being made.',
  fix: {
    console:
      'Admin Console > Settings > Account > Public client app admins > Edit > clear > Save; then review existing client roles',
    api: 'PUT /api/v1/org/settings/clientPrivilegesSetting: {"clientPrivilegesSetting": false}',
  },
  falsePositives: 'Migration of old service apps.',
  references: [cis_5_4, cwe1188, cwe269, oktaServiceApps, sp80053_AC_6_5, stigV279690],
} as const satisfies RuleMeta;

const VARIANTS = {
  on: 'high',
} as const;

type Variant = keyof typeof VARIANTS;

const SETTING = 'clientPrivilegesSetting';

export const rule = /* @__PURE__ */ defineRule({
  id: 'org-public-client-super-admin',
  severity: 'high',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['org'],
  reads: [SETTING],
  appliesTo: (subject: Subject): subject is OrgSubject => subject.kind === 'org',
  whyUnknown: ({ clientPrivilegesSetting }) =>
    clientPrivilegesSetting === undefined ? 'unexpected-shape' : undefined,
  evaluate: ({ clientPrivilegesSetting }): readonly Problem<Variant>[] =>
    clientPrivilegesSetting ? [{ variant: 'on', at: SETTING, value: true }] : NO_PROBLEMS,
});
