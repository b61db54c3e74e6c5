import type { OidcApp, Protocol, SamlApp, WsFederationApp } from '../model/app.ts';
import type { AuthorizationServer } from '../model/authorization-server.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isCustomerApp } from './lib/customer-app.ts';
import { AUTHORIZATION_CODE, GRANT_TYPES, grantPath, hasGrant, hasNoneOf, IMPLICIT } from './lib/grants.ts';
import { type GroupSource, groupSources } from './lib/group-sources.ts';
import { isLiveServer } from './lib/live-server.ts';
import { asvs_14_2_6 } from './lib/references/asvs.ts';
import { cwe200, cwe359, cwe625, cwe777 } from './lib/references/cwe.ts';
import { csf_PR_AA_05, iso27001_8_12, soc2_CC6_3 } from './lib/references/frameworks.ts';
import { sp80053_AC_6 } from './lib/references/nist-800-53.ts';
import { oktaOidcIntegrations } from './lib/references/okta-docs.ts';

export const meta = {
  id: 'groups-claim-all',
  title: 'Narrow group claims that send every group',
  group: 'E. Claims',
  texts: {
    'as-claim':
      'A claim of this server lets every group of a user into its tokens: “{value}” filters nothing out.',
    saml: 'Assertions for this app carry every group of a user: “{value}” filters nothing out.',
    'oidc-app': 'ID tokens for this app carry every group of a user: “{value}” filters nothing out.',
    wsfed:
      'WS-Federation assertions for this app carry every group of a user: “{value}” filters nothing out.',
    'unbounded-regex':
      'The regular expression “{value}” does not begin with ^, so groups with other names at the front match too.',
    'implicit-overflow':
      'Okta cannot create the ID token of a user in more than 100 of these groups, as it does not go through the code grant.',
  },
  why: 'Every application learns all group names of each user (projects, M&A, security teams); apps that authorize by “contains admin” can be tricked by any group with that text; big tokens break (100-group limit).',
  fix: {
    console:
      'Admin Console > Applications > Applications > [the app] > Sign On tab > OpenID Connect ID Token > Edit > Groups claim filter: Starts with or Equals, for this app’s groups > Save; SAML app > General tab > SAML Settings > Edit > Next > Group Attribute Statements > Next > Finish; WS Federation app > General tab > App Settings > Edit > Group filter > Save; Security > API > Authorization Servers > [server] > Claims tab > [claim] > Edit > Filter > Save',
    api: 'PUT /api/v1/authorizationServers/{id}/claims/{claimId}: group_filter_type, value; SAML: PUT /api/v1/apps/{appId}: settings.signOn.attributeStatements; WS-Federation: PUT /api/v1/apps/{appId}: settings.app.groupFilter',
    terraform:
      'okta_auth_server_claim: group_filter_type, value; okta_app_saml: attribute_statements { filter_type filter_value }; okta_app_oauth: groups_claim { type="FILTER" filter_type value } (deprecated)',
  },
  falsePositives: 'Apps that must see all groups (IGA, SIEM).',
  references: [
    asvs_14_2_6,
    csf_PR_AA_05,
    cwe200,
    cwe359,
    cwe625,
    cwe777,
    iso27001_8_12,
    oktaOidcIntegrations,
    soc2_CC6_3,
    sp80053_AC_6,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  'as-claim': 'medium',
  saml: 'medium',
  'oidc-app': 'medium',
  wsfed: 'medium',
  'unbounded-regex': 'info',
  'implicit-overflow': 'info',
} as const;

type Variant = keyof typeof VARIANTS;
type Sender = AuthorizationServer | OidcApp | SamlApp | WsFederationApp;

const isSender = (subject: Subject): subject is Sender =>
  isLiveServer(subject) || (isCustomerApp(subject) && PROTOCOLS.includes(subject.protocol));
const PROTOCOLS: readonly Protocol[] = ['oidc', 'saml', 'ws-fed'];

const SCORED: Readonly<Record<GroupSource['from'], Variant>> = {
  server: 'as-claim',
  saml: 'saml',
  'ws-fed': 'wsfed',
  oidc: 'oidc-app',
};

function problemOf({ from, at, value, reach }: GroupSource): Problem<Variant> | undefined {
  if (reach === 'all') return { variant: SCORED[from], at, value };
  return reach === 'open' ? { variant: 'unbounded-regex', at, value } : undefined;
}

/** Without the code grant the ID token is created at once, with all its groups. */
function overflowOf(app: OidcApp): Problem<Variant> | undefined {
  if (hasGrant(app, IMPLICIT)) return { variant: 'implicit-overflow', at: grantPath(app, IMPLICIT) };
  return hasNoneOf(app, [AUTHORIZATION_CODE]) ? { variant: 'implicit-overflow', at: GRANT_TYPES } : undefined;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'groups-claim-all',
  severity: 'medium',
  confidence: 'high',
  protocols: PROTOCOLS,
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  kinds: ['app', 'authorization-server'],
  reads: [
    'claims.status',
    'claims.valueType',
    'claims.value',
    'claims.group_filter_type',
    'settings.signOn.attributeStatements',
    'settings.signOn.configuredAttributeStatements',
    'settings.app.groupFilter',
  ],
  uses: ['groupsClaim'],
  appliesTo: isSender,
  whyUnknown(subject, { facts }, missing) {
    if (subject.kind === 'authorization-server') {
      if (subject.status !== 'ACTIVE') return 'unexpected-shape';
      if (!subject.claims) return 'truncated';
    }
    const sources = groupSources(subject, facts);
    if (sources.some(({ reach }) => reach === 'unclear')) return 'unexpected-shape';
    if (subject.kind !== 'app') return undefined;
    if (subject.protocol === 'oidc')
      return facts.groupsClaim ? undefined : (missing.groupsClaim ?? 'opt-in-not-given');
    if (subject.protocol !== 'saml' || subject.settings.signOn.attributeStatements) return undefined;
    return subject.settings.signOn.ssoAcsUrl === undefined ? 'oin-not-exposed' : 'unexpected-shape';
  },
  evaluate(subject, { facts }) {
    const found = groupSources(subject, facts).flatMap((source) => problemOf(source) ?? []);
    const overflow =
      subject.kind === 'app' &&
      subject.protocol === 'oidc' &&
      found.some(isOidcProblem) &&
      overflowOf(subject);
    return overflow ? [...found, overflow] : found;
  },
});

const isOidcProblem = ({ variant }: Problem<Variant>): boolean => variant === 'oidc-app';
