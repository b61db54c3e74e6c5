import type { OidcApp } from '../model/app.ts';
import type { ClientNetwork } from '../model/oauth-client.ts';
import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { CLIENT_CREDENTIALS, GRANT_TYPES, hasAnyGrant, PASSWORD } from './lib/grants.ts';
import { isUnreadable } from './lib/holes.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { cwe284 } from './lib/references/cwe.ts';
import { cis_3_3, soc2_CC6_6, stigV279689 } from './lib/references/frameworks.ts';
import { sp80053_AC_4, sp80053_SC_7 } from './lib/references/nist-800-53.ts';
import { oktaAppsApi } from './lib/references/okta-docs.ts';

export const meta = {
  id: 'oidc-client-network-unrestricted',
  title: 'Restrict machine clients to known networks',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    privileged: 'The client holds the scope {value} and may use it from any network.',
    service: 'Whoever has this client’s credentials may use them from any network.',
    'not-visible': 'Okta shows no network restriction for this client; the org may not offer the setting.',
    'all-zones': 'The client is limited to {value}, which matches every IP zone of the org.',
  },
  why: 'A leaked secret or private key of an unattended client can be used from any network; a zone makes the leak harmless outside your data centre.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Network restrictions (service apps) > in specific zones > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.network={connection:"ZONE",include:[zoneId]}',
    terraform: 'okta_app_oauth: network { connection = "ZONE" include = [...] }',
  },
  falsePositives: 'Serverless callers without stable egress.',
  references: [cis_3_3, cwe284, oktaAppsApi, soc2_CC6_6, sp80053_AC_4, sp80053_SC_7, stigV279689],
} as const satisfies RuleMeta;

const VARIANTS = {
  privileged: 'medium',
  service: 'low',
  'not-visible': 'info',
  'all-zones': 'low',
} as const;

const NETWORK = 'settings.oauthClient.network';
const ALL_ZONES: ReadonlySet<string> = new Set(['ALL_IP_ZONES', 'ALL_ZONES']);

/** Clients that need no browser and no user at it: whoever has the credentials can use them. */
const isUnattended = (app: OidcApp): boolean =>
  app.settings.oauthClient.application_type === 'service' || hasAnyGrant(app, [CLIENT_CREDENTIALS, PASSWORD]);

const mayBeUnattended = (subject: Subject): subject is OidcApp => {
  if (!isOidcApp(subject)) return false;
  const { application_type: type, grant_types: grants } = subject.settings.oauthClient;
  return type === undefined || grants === undefined || isUnattended(subject);
};

/** A restriction to zones that names none restricts nothing. */
const isAnywhere = ({ connection = 'ANYWHERE', include = [], exclude = [] }: ClientNetwork): boolean =>
  connection === 'ANYWHERE' || include.length + exclude.length === 0;

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-client-network-unrestricted',
  severity: 'low',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: [NETWORK, 'settings.oauthClient.application_type', GRANT_TYPES],
  appliesTo: mayBeUnattended,
  evaluate(app, { facts }) {
    if (!isUnattended(app) || isUnreadable(app, NETWORK)) return NO_PROBLEMS;
    const { network } = app.settings.oauthClient;
    if (network && !isAnywhere(network)) {
      const { include = [], exclude = [] } = network;
      const all = include.findIndex((zone) => ALL_ZONES.has(zone));
      if (all < 0 || exclude.length > 0) return NO_PROBLEMS;
      return [{ variant: 'all-zones', at: `${NETWORK}.include[${all}]`, value: include[all] ?? '' }];
    }
    const power = facts.grants?.find(
      ({ scopeId, status }) => status === 'ACTIVE' && scopeId.startsWith('okta.'),
    );
    if (power) return [{ variant: 'privileged', at: NETWORK, value: power.scopeId }];
    return [
      network
        ? { variant: 'service', at: `${NETWORK}.connection`, value: network.connection ?? 'ANYWHERE' }
        : { variant: 'not-visible', at: NETWORK },
    ];
  },
});
