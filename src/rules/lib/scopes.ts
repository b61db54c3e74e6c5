/** Scopes that lead to control over the whole org. */
export const TIER0: ReadonlySet<string> = new Set([
  'okta.roles.manage',
  'okta.users.manage',
  'okta.groups.manage',
  'okta.apps.manage',
  'okta.appGrants.manage',
  'okta.policies.manage',
  'okta.authorizationServers.manage',
  'okta.idps.manage',
  'okta.apiTokens.manage',
  'okta.authenticators.manage',
  'okta.orgs.manage',
  'okta.sessions.manage',
  'okta.oauthIntegrations.manage',
  'okta.clients.manage',
  'okta.trustedOrigins.manage',
  'okta.networkZones.manage',
  'okta.inlineHooks.manage',
  'okta.eventHooks.manage',
  'okta.logStreams.manage',
  'okta.domains.manage',
  'okta.identitySources.manage',
  'okta.profileMappings.manage',
  'okta.realms.manage',
  'okta.agentPools.manage',
  'okta.serviceAccounts.manage',
  'okta.features.manage',
  'okta.clients.register',
]);

/** Scopes to read what may hold client secrets in clear text. */
export const SECRET_READ: ReadonlySet<string> = new Set([
  'okta.apps.read',
  'okta.oauthIntegrations.read',
  'okta.idps.read',
]);
