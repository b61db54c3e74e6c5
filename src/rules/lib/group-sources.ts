import type { App } from '../../model/app.ts';
import type { GroupsClaim } from '../../model/app-facts.ts';
import type { AttributeStatement } from '../../model/app-sign-on.ts';
import type { AuthorizationServer, ServerClaim } from '../../model/authorization-server.ts';
import type { Facts } from '../../model/facts.ts';
import { asksForEveryGroup } from './group-expression.ts';
import { filterReach, type GroupReach } from './group-filter.ts';
import { isGroupsFilter, sendsNoGroups } from './groups-claim.ts';

/** Something that puts groups into tokens or assertions. */
export interface GroupSource {
  readonly from: 'server' | 'saml' | 'ws-fed' | 'oidc';
  readonly at: string;
  readonly value: string;
  readonly reach: GroupReach;
}

const NONE: readonly GroupSource[] = [];

/** What tells an app, or the clients of a server, the groups of a user. */
export function groupSources(subject: App | AuthorizationServer, facts: Facts): readonly GroupSource[] {
  if (subject.kind === 'authorization-server')
    return subject.status === 'ACTIVE' ? (subject.claims ?? []).flatMap(ofClaim) : NONE;
  if (subject.protocol === 'oidc') return facts.groupsClaim ? ofIdToken(facts.groupsClaim) : NONE;
  if (subject.protocol === 'ws-fed') return ofTemplate('ws-fed', subject.settings.app.groupFilter);
  if (subject.protocol !== 'saml') return NONE;
  const { signOn, app } = subject.settings;
  return [
    ...(signOn.attributeStatements ?? []).flatMap(ofStatement('attributeStatements')),
    ...(signOn.configuredAttributeStatements ?? []).flatMap(ofStatement('configuredAttributeStatements')),
    ...ofTemplate('saml', app.groupFilter).filter(({ reach }) => reach !== 'open'),
  ];
}

const expressionReach = (value: string | undefined): GroupReach | undefined => {
  if (value === undefined) return 'unclear';
  return asksForEveryGroup(value) ? 'all' : undefined;
};

/** Which groups a claim sends. Undefined for a claim about something else. */
function claimReach({ status, valueType, group_filter_type, value }: ServerClaim): GroupReach | undefined {
  if (status !== 'ACTIVE') return undefined;
  if (valueType === 'GROUPS') return filterReach(group_filter_type, value);
  return valueType === 'EXPRESSION' ? expressionReach(value) : undefined;
}

function ofClaim(claim: ServerClaim, index: number): readonly GroupSource[] {
  const reach = claimReach(claim);
  return reach ? [{ from: 'server', at: `claims[${index}].value`, value: claim.value ?? '', reach }] : NONE;
}

function idTokenReach(claim: GroupsClaim): GroupReach | undefined {
  if (isGroupsFilter(claim)) return filterReach(claim.groupFilterType, claim.value);
  if (claim.valueType === 'EXPRESSION') return expressionReach(claim.value);
  return sendsNoGroups(claim) ? undefined : 'unclear';
}

function ofIdToken(claim: GroupsClaim): readonly GroupSource[] {
  const reach = idTokenReach(claim);
  return reach ? [{ from: 'oidc', at: 'value', value: claim.value ?? '', reach }] : NONE;
}

/**
 * What the catalogue judges of a SAML app are the filters of its GROUP statements; the values of an EXPRESSION statement are
 * mostly about the user's own profile, and are not read. A statement that an integration of Okta's network offers
 * has no filter until somebody sets it up.
 */
const ofStatement =
  (list: 'attributeStatements' | 'configuredAttributeStatements') =>
  ({ type, filterType, filterValue }: AttributeStatement, index: number): readonly GroupSource[] => {
    if (type === 'EXPRESSION') return NONE;
    if (
      type &&
      list === 'configuredAttributeStatements' &&
      filterType === undefined &&
      filterValue === undefined
    )
      return NONE;
    const reach = type ? filterReach(filterType, filterValue) : 'unclear';
    const at = `settings.signOn.${list}[${index}].filterValue`;
    return [{ from: 'saml', at, value: filterValue ?? '', reach }];
  };

/** Templates have a regular expression; an empty one is none. */
function ofTemplate(from: 'saml' | 'ws-fed', value: string | undefined): readonly GroupSource[] {
  if (value === undefined || value.trim() === '') return NONE;
  return [{ from, at: 'settings.app.groupFilter', value, reach: filterReach('REGEX', value) }];
}
