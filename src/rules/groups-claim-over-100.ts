import type { GroupsClaim } from '../model/app-facts.ts';
import type { Facts } from '../model/facts.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import { isInteractive } from './lib/customer-app.ts';
import { AUTHORIZATION_CODE, GRANT_TYPES, hasGrant, hasNoneOf, IMPLICIT } from './lib/grants.ts';
import { filterTest } from './lib/group-filter.ts';
import { isGroupsFilter, sendsNoGroups } from './lib/groups-claim.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_14_2_6 } from './lib/references/asvs.ts';
import { cwe770 } from './lib/references/cwe.ts';
import { oktaOidcIntegrations } from './lib/references/okta-docs.ts';

export const meta = {
  id: 'groups-claim-over-100',
  title: 'Keep group claims below the 100-group limit',
  group: 'E. Claims',
  texts: {
    'front-channel':
      'More than 100 groups of the org match the filter “{value}”, and who is in more than 100 of them gets no ID token from this app’s grants.',
    'code-flow':
      'More than 100 groups of the org match the filter “{value}”, so tokens of who is in many of them can fail or lack groups.',
  },
  why: 'Users in more than 100 matching groups cannot sign in (error when the ID token is created) – often exactly the admins.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Sign On tab > OpenID Connect ID Token > Edit > Groups claim filter: a narrower prefix, or an allow-list expression > Save',
    terraform: 'okta_app_oauth: groups_claim (ignored where the provider signs in with OAuth)',
  },
  falsePositives: 'Few users are in many groups.',
  references: [asvs_14_2_6, cwe770, oktaOidcIntegrations],
} as const satisfies RuleMeta;

const VARIANTS = {
  'front-channel': 'medium',
  'code-flow': 'low',
} as const;

/** Of Okta: groups in one token. */
const MOST_GROUPS = 100;

/** How many names a filter lets through, and how many it may let through for all anybody knows; both stop where it is too many. */
function countMatches(names: readonly string[], claim: GroupsClaim): Count {
  // Functions of expressions have limits of their own.
  const matches = isGroupsFilter(claim) ? filterTest(claim.groupFilterType, claim.value) : () => undefined;
  let [certain, possible] = [0, 0];
  for (const name of names) {
    const isMatch = matches(name);
    if (isMatch) certain += 1;
    if (isMatch !== false) possible += 1;
    if (certain > MOST_GROUPS) break;
  }
  return { certain, possible };
}

interface Count {
  readonly certain: number;
  readonly possible: number;
}

const countOf = ({ groupsClaim, groupNames }: Facts): Count =>
  groupsClaim && groupNames && !sendsNoGroups(groupsClaim)
    ? countMatches(groupNames, groupsClaim)
    : { certain: 0, possible: 0 };

export const rule = /* @__PURE__ */ defineRule({
  id: 'groups-claim-over-100',
  severity: 'low',
  confidence: 'low',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [GRANT_TYPES, 'settings.oauthClient.application_type'],
  needs: ['groupsClaim', 'groupNames'],
  appliesTo: isInteractive,
  whyUnknown(_app, { facts }, missing) {
    if (countOf(facts).possible > MOST_GROUPS) return 'unexpected-shape';
    // Too many of some names are too many; few say nothing of the names that were not read.
    return facts.groupsClaim && sendsNoGroups(facts.groupsClaim) ? undefined : missing.groupNames;
  },
  evaluate(app, { facts }) {
    if (countOf(facts).certain <= MOST_GROUPS) return NO_PROBLEMS;
    const isDirect = hasGrant(app, IMPLICIT) || hasNoneOf(app, [AUTHORIZATION_CODE]);
    // Without the grants nobody knows how tokens reach the app.
    if (!isDirect && !hasGrant(app, AUTHORIZATION_CODE)) return NO_PROBLEMS;
    const value = facts.groupsClaim?.value ?? '';
    return [{ variant: isDirect ? 'front-channel' : 'code-flow', at: 'value', value } as const];
  },
});
