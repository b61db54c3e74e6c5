import { sha256 } from '../../src/background/sha-256.ts';
import type { App } from '../../src/model/app.ts';
import type { AdminRole } from '../../src/model/app-facts.ts';
import type { AuthorizationServer } from '../../src/model/authorization-server.ts';
import type { Facts, MissingFacts } from '../../src/model/facts.ts';
import type { OrgSubject } from '../../src/model/org-subject.ts';
import type { UnknownReason } from '../../src/model/reason.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { Subject, TrustedOrigin } from '../../src/model/subject.ts';
import { assemblePolicy } from '../../src/okta/assemble-policy.ts';
import { assembleServer } from '../../src/okta/assemble-server.ts';
import { readApp } from '../../src/okta/readers/app.ts';
import {
  readAssignedGroup,
  readClientKey,
  readConnection,
  readFeature,
  readGrant,
  readGroupsClaim,
  readRole,
  readSecretMetadata,
  readSigningKey,
} from '../../src/okta/readers/app-facts.ts';
import { readAuthorizationServer } from '../../src/okta/readers/authorization-server.ts';
import {
  readAdminConsole,
  readApiService,
  readClientPrivileges,
  readLogEvent,
  readPerClientRateLimit,
  readPrincipalRateLimit,
} from '../../src/okta/readers/org-parts.ts';
import {
  readServerClaim,
  readServerPolicy,
  readServerRule,
  readServerScope,
} from '../../src/okta/readers/server-parts.ts';
import { readPolicy, readSignOnRule } from '../../src/okta/readers/sign-on-policy.ts';
import { readTrustedOrigin } from '../../src/okta/readers/trusted-origin.ts';
import { collectPeers } from '../../src/rules/lib/collect-peers.ts';
import { audienceServers, originTwins } from '../../src/rules/lib/org-listings.ts';

type Json = Readonly<Record<string, unknown>>;
type List = readonly Json[];

/** The catalogue's way to write down an org: Okta's own answers by what was asked. */
export interface ExampleInput {
  readonly app?: Json;
  readonly apps?: List;
  readonly trustedOrigins?: List;
  readonly authServers?: readonly {
    readonly server: Json;
    readonly policies?: readonly { readonly policy: Json; readonly rules?: List }[];
    readonly scopes?: List;
    readonly claims?: List;
  }[];
  readonly policy?: { readonly policy: Json; readonly rules: List };
  readonly errors?: Readonly<Record<string, number>>;
  readonly org?: { readonly customDomains?: readonly string[] };
  readonly secretsByApp?: Readonly<Record<string, List>>;
  readonly [fact: string]: unknown;
}

export const EXAMPLE_NOW = '2026-09-01T00:00:00.000Z';

const all = <T>(raw: unknown, read: (entry: unknown) => T | undefined): readonly T[] | undefined =>
  Array.isArray(raw)
    ? raw.map((entry) => {
        const value = read(entry);
        if (value === undefined)
          throw new Error(`the example holds what no reader takes: ${JSON.stringify(entry)}`);
        return value;
      })
    : undefined;

const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the example holds what no reader takes');
  return value;
};

/** An example with nothing but the session limits of the Admin Console is about the Admin Console. */
const CONSOLE: ExampleInput = {
  app: {
    id: '0oa1',
    status: 'ACTIVE',
    label: 'Okta Admin Console',
    signOnMode: 'OPENID_CONNECT',
    name: 'saasure',
  },
  policy: {
    policy: { id: 'rst1', name: 'P' },
    rules: [
      {
        id: 'rul1',
        name: 'Catch-all Rule',
        status: 'ACTIVE',
        system: true,
        actions: { appSignOn: { access: 'DENY' } },
      },
    ],
  },
};
const whole = (input: ExampleInput): ExampleInput =>
  input.adminConsole && !input.app && !input.apps ? { ...CONSOLE, ...input } : input;

const appsOf = (input: ExampleInput): readonly App[] => {
  const { app, apps = [], policy } = whole(input);
  return [...(app ? [app] : []), ...apps].map((raw) => {
    const read = must(readApp(raw));
    return policy ? { ...read, accessPolicyId: String(policy.policy.id) } : read;
  });
};

const serversOf = ({ authServers = [] }: ExampleInput): readonly AuthorizationServer[] =>
  authServers.map(({ server, policies, scopes, claims }) =>
    assembleServer(
      must(readAuthorizationServer(server)),
      {
        policies: (policies ?? []).map(({ policy, rules }) => ({
          policy: must(readServerPolicy(policy)),
          rules: all(rules ?? [], readServerRule) ?? [],
        })),
        scopes: all(scopes ?? [], readServerScope) ?? [],
        claims: all(claims ?? [], readServerClaim) ?? [],
      },
      [],
    ),
  );

const originsOf = ({ trustedOrigins = [] }: ExampleInput): readonly TrustedOrigin[] =>
  trustedOrigins.map((raw) => must(readTrustedOrigin(raw)));

function orgOf(input: ExampleInput): OrgSubject {
  const services = all(input.apiServices, (raw) => {
    const read = readApiService(raw);
    const secrets = all((raw as Json).secrets, readSecretMetadata);
    return read && { ...read.value, ...(secrets && { secrets }) };
  });
  const limits = all(input.rateLimits, readPrincipalRateLimit)?.map(({ value }) => value);
  const perClient = readPerClientRateLimit(input.perClient);
  const privileges = readClientPrivileges(input.clientPrivileges);
  return {
    kind: 'org',
    id: '00o1',
    label: 'acme.okta.com',
    status: 'ACTIVE',
    holes: [],
    ...(privileges && { clientPrivilegesSetting: privileges.on }),
    ...(limits && { principalRateLimits: limits }),
    ...(perClient && { perClientRateLimit: perClient }),
    ...(services && { apiServices: services }),
  };
}

/** What of an example a rule judges. */
export const subjectsOf = (rule: Rule, input: ExampleInput): readonly Subject[] => {
  const found = [...appsOf(input), ...originsOf(input), ...serversOf(input)].filter(({ kind }) =>
    rule.kinds.includes(kind),
  );
  return found.length > 0 ? found : [orgOf(input)];
};

/** Logs hold what the rule would have asked for. */
const LOGS: Readonly<Record<string, keyof Facts>> = {
  'app-unused': 'signOns',
  'svc-grants-idle': 'tokenGrants',
  'syslog-app-changes': 'changeEvents',
  'syslog-credential-events': 'credentialEvents',
};
const logFact = (rule: Rule): keyof Facts => LOGS[rule.id] ?? 'changeEvents';

const known = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;

/** An example that names no targets of a role says that there are none. */
const withTargets = (role: AdminRole): AdminRole => ({ targets: 0, ...role });

function policiesOf(input: ExampleInput): Facts['signOnPolicies'] {
  const { policy } = whole(input);
  if (!policy) return undefined;
  const read = assemblePolicy(must(readPolicy(policy.policy)), all(policy.rules, readSignOnRule) ?? []);
  return { [read.id]: read };
}

/** Where an example tells secrets app by app, those of every app were read. */
const allSecretsOf = ({ secretsByApp }: ExampleInput): List | undefined =>
  secretsByApp && Object.values(secretsByApp).flat();

export async function factsOf(rule: Rule, input: ExampleInput): Promise<Facts> {
  const { users, tokens, groupNames, weakPolicyIds, workingHours, clientPrivileges } = input;
  const peers = collectPeers(new Date(EXAMPLE_NOW), sha256);
  for (const app of appsOf(input)) peers.add(app, all(input.secretsByApp?.[app.id], readSecretMetadata));
  const feature = all(input.features, readFeature)?.find((one) => 'supported' in one);
  const provisioning = feature && 'supported' in feature ? feature : undefined;
  return known({
    orgHost: 'acme.okta.com',
    ownedDomains: ['example.com'],
    customDomains: input.org?.customDomains ?? [],
    peers: await peers.settle(),
    originTwins: originTwins(originsOf(input)),
    audienceServers: audienceServers(serversOf(input)),
    signOnPolicies: policiesOf(input),
    adminConsole: readAdminConsole(input.adminConsole),
    clientPrivileges: readClientPrivileges(clientPrivileges)?.on,
    groupNames,
    weakPolicyIds,
    workingHours,
    [logFact(rule)]: all(input.logs, readLogEvent),
    grants: all(input.grants, readGrant),
    roles: all(input.roles, readRole)?.map(withTargets),
    groups: all(input.groups, readAssignedGroup),
    hasUsers: Array.isArray(users) ? users.length > 0 : undefined,
    hasRefreshTokens: Array.isArray(tokens) ? tokens.length > 0 : undefined,
    signingKeys: all(input.keys, readSigningKey),
    clientKeys: all(input.jwks, readClientKey),
    secrets: all(input.secrets ?? allSecretsOf(input), readSecretMetadata),
    connection: readConnection(input.connection),
    provisioning,
    groupsClaim: input.idToken === undefined ? undefined : readGroupsClaim(input.idToken),
  }) as Facts;
}

const REASONS: Readonly<Record<number, UnknownReason>> = {
  403: 'forbidden',
  401: 'not-licensed',
  404: 'not-found',
};

export const missingOf = (rule: Rule, { errors = {} }: ExampleInput): MissingFacts =>
  Object.fromEntries(
    Object.entries(errors).map(([what, status]) => [
      what === 'logs' ? logFact(rule) : what,
      REASONS[status] ?? 'truncated',
    ]),
  );
