import type { App } from '../model/app.ts';
import type { Facts } from '../model/facts.ts';
import type { UnknownReason } from '../model/reason.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isPlainHttp } from './lib/hosts.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isWeb, parseUri } from './lib/parse-uri.ts';
import { mayProvision } from './lib/provisioned-app.ts';
import { asvs_12_3_1 } from './lib/references/asvs.ts';
import { cwe319 } from './lib/references/cwe.ts';
import { csf_PR_DS_02 } from './lib/references/frameworks.ts';
import { sp80053_SC_8 } from './lib/references/nist-800-53.ts';
import { isUnsafeServer } from './lib/unsafe-server.ts';

export const meta = {
  id: 'prov-connection-insecure',
  title: 'Secure the provisioning connection',
  group: 'M. Provisioning',
  texts: {
    http: 'Okta sends users and its credential in clear text to {value}.',
    'unsafe-host':
      'Okta sends users and its credential to {value}, a host that is shared, public or easily replaced.',
    'token-auth': 'The connection is authenticated by a static token ({value}).',
  },
  why: 'Whoever reads or owns the endpoint gets profiles, group memberships, sometimes passwords – and the static bearer token.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Provisioning tab > Integration > Edit > Base URL: https > OAuth where the app offers it > Test API Credentials > Save',
    api: 'POST /api/v1/apps/{appId}/connections/default: profile {authScheme, token} is required; baseUrl is documented for Zscaler 2.0 only, so change it in the console',
    terraform: 'okta_app_connection: base_url, profile { auth_scheme }',
  },
  falsePositives: 'On-premises provisioning agent on localhost.',
  references: [asvs_12_3_1, csf_PR_DS_02, cwe319, sp80053_SC_8],
} as const satisfies RuleMeta;

const VARIANTS = {
  http: 'high',
  'unsafe-host': 'high',
  'token-auth': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const BASE_URL = 'connection.baseUrl';
const OFF: ReadonlySet<string | undefined> = new Set(['DISABLED', 'UNKNOWN']);

/** Okta's own connectors do not show where they connect to. */
function whyConnectionIsUnclear({ connection }: Facts): UnknownReason | undefined {
  if (!connection || OFF.has(connection.status)) return undefined;
  if (connection.status !== 'ENABLED') return 'unexpected-shape';
  if (!connection.baseUrl) return 'oin-not-exposed';
  return isWeb(parseUri(connection.baseUrl)) ? undefined : 'unexpected-shape';
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'prov-connection-insecure',
  severity: 'high',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  reads: ['features'],
  needs: ['connection'],
  appliesTo: mayProvision,
  whyUnknown: (_app: App, { facts }) => whyConnectionIsUnclear(facts),
  isNotApplicable: (_app, { facts: { connection } }) => OFF.has(connection?.status),
  evaluate(_app, { facts: { connection } }) {
    if (connection?.status !== 'ENABLED') return NO_PROBLEMS;
    const { baseUrl: value = '', authScheme } = connection;
    const uri = parseUri(value);
    const found: Problem<Variant>[] = [];
    if (isPlainHttp(uri)) found.push({ variant: 'http', at: BASE_URL, value });
    if (isUnsafeServer(uri)) found.push({ variant: 'unsafe-host', at: BASE_URL, value });
    if (authScheme === 'TOKEN')
      found.push({ variant: 'token-auth', at: 'connection.authScheme', value: authScheme });
    return found;
  },
});
