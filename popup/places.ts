import type { FactName, MissingFacts } from '../src/model/facts.ts';
import type { Gap } from '../src/model/snapshot.ts';
import type { SubjectKind } from '../src/model/subject.ts';

/** Where each fact is read; `source.` has words for every place. What the administrator says himself is read nowhere. */
export const PLACES: Readonly<Record<FactName, readonly string[]>> = {
  orgHost: [],
  pipeline: ['wellKnown'],
  ownedDomains: ['domains', 'emailDomains', 'org'],
  customDomains: ['domains'],
  signOnPolicies: ['policyRules'],
  weakPolicyIds: ['policyRules'],
  adminConsole: ['adminConsole'],
  clientPrivileges: ['clientPrivileges'],
  peers: ['apps'],
  originTwins: ['trustedOrigins'],
  audienceServers: ['authorizationServers'],
  groupNames: ['groupNames'],
  changeEvents: ['logs'],
  credentialEvents: ['logs'],
  auditorId: ['user'],
  workingHours: [],
  privilegedApps: [],
  allowedHosts: [],
  grants: ['grants'],
  roles: ['roles'],
  groups: ['groups'],
  hasUsers: ['users'],
  signingKeys: ['signingKeys'],
  clientKeys: ['clientKeys'],
  secrets: ['secrets'],
  provisioning: ['features'],
  connection: ['connection'],
  groupsClaim: ['groupsClaim'],
  signOns: ['logs'],
  hasRefreshTokens: ['refreshTokens'],
  tokenGrants: ['logs'],
};

/** Where the subjects themselves are read. */
export const SUBJECT_PLACES: Readonly<Record<SubjectKind, readonly string[]>> = {
  app: ['apps'],
  'trusted-origin': ['trustedOrigins'],
  'authorization-server': [
    'authorizationServers',
    'authorizationServers.policies',
    'authorizationServers.policies.rules',
    'authorizationServers.scopes',
    'authorizationServers.claims',
  ],
  policy: ['policyRules'],
  org: ['clientPrivileges', 'perClientRateLimit', 'principalRateLimits', 'apiServices'],
};

/** How somebody can ask for a fact that is not read by default. */
export type WayToAsk = 'secrets' | 'claim' | 'log' | 'app-log' | 'app' | 'settings';

const ASKED_FOR: Readonly<Partial<Record<FactName, WayToAsk>>> = {
  secrets: 'secrets',
  groupsClaim: 'claim',
  groupNames: 'claim',
  changeEvents: 'log',
  credentialEvents: 'log',
  signOns: 'app-log',
  hasRefreshTokens: 'app-log',
  tokenGrants: 'app-log',
  grants: 'app',
  roles: 'app',
  groups: 'app',
  hasUsers: 'app',
  signingKeys: 'app',
  clientKeys: 'app',
  provisioning: 'app',
  connection: 'app',
  ownedDomains: 'settings',
  workingHours: 'settings',
};

/** The ways to ask for facts, each once. */
export const waysToAsk = (facts: readonly FactName[]): readonly WayToAsk[] => [
  ...new Set(facts.flatMap((fact) => ASKED_FOR[fact] ?? [])),
];

/** `authorizationServers.policies[3].rules` and `log changes` by the names of their places. */
export const placeOf = (what: string): string => what.replace(/\[\d+\]/g, '').replace(/^log .*$/, 'logs');

/** Where facts could not be read. */
export const gapsOf = (missing: MissingFacts): readonly Gap[] =>
  Object.entries(missing).flatMap(([fact, reason]) =>
    PLACES[fact as FactName].map((what) => ({ what, reason, detail: '' })),
  );
