import type { App } from '../model/app.ts';
import type { Provisioning, ProvisioningConnection } from '../model/app-facts.ts';
import { clientIdOf } from '../model/client-id.ts';
import type { SubjectFacts } from '../model/facts.ts';
import { AuditError } from '../model/failure.ts';
import type { AppReader } from './app-reader.ts';
import { wholeList } from './list-reader.ts';
import { signOnsPath, tokenGrantsPath } from './log-reads.ts';
import { rolesPath, withTargets } from './role-targets.ts';

/** How deep to look; what is not set is not read. */
export interface Depth {
  /** Client secret metadata: the administrator agreed for this app. Okta logs that the secrets were read. */
  readonly secrets?: boolean;
  /** The groups claim, by an undocumented call: the administrator agreed for this app. */
  readonly undocumented?: boolean;
  /** The System Log, for the 90 days before `startedAt`, and live refresh tokens. */
  readonly log?: boolean;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** One fact, and how it is read. */
export interface Plan {
  readonly fact: keyof SubjectFacts;
  /** `known` is what was read before. Undefined where nothing has to be read any more. */
  read(reader: AppReader, known: SubjectFacts): Promise<unknown>;
}

export interface Plans {
  /** One request each. */
  readonly atOnce: readonly Plan[];
  /** One after the other, for as long as there are requests left: they go by what is known, or take several. */
  readonly inTurn: readonly Plan[];
  /** Beside the limit on requests: what was agreed to, and the System Log. */
  readonly onTop: readonly Plan[];
}

/** What is read of one app when somebody looks deeper. */
export function plansFor(app: App, depth: Depth): Plans {
  const at = `/api/v1/apps/${app.id}`;
  const isOidc = app.protocol === 'oidc';
  const isService = isOidc && app.settings.oauthClient.application_type === 'service';
  const provisions = (app.features?.length ?? 0) > 0;
  return {
    atOnce: [
      ...(isOidc ? [listPlan('grants', `${at}/grants`), listPlan('roles', rolesPath(clientIdOf(app)))] : []),
      ...(isOidc && app.credentialKinds?.includes('jwks')
        ? [listPlan('clientKeys', `${at}/credentials/jwks`)]
        : []),
      ...(app.protocol === 'saml' ? [listPlan('signingKeys', `${at}/credentials/keys`)] : []),
      ...(provisions ? [provisioningPlan(at), connectionPlan(at)] : []),
    ],
    inTurn: [
      ...(isService ? [] : [listPlan('groups', `${at}/groups?expand=group&limit=200`), usersPlan(at)]),
      ...(isOidc ? [roleTargetsPlan(clientIdOf(app))] : []),
    ],
    onTop: [
      ...(isOidc && depth.secrets ? [listPlan('secrets', `${at}/credentials/secrets`)] : []),
      ...(isOidc && depth.undocumented ? [groupsClaimPlan(app.id)] : []),
      ...(depth.log ? logPlans(app, at, depth.startedAt) : []),
    ],
  };
}

const listPlan = (fact: keyof SubjectFacts, path: string): Plan => ({
  fact,
  read: ({ list }) => wholeList(list, path),
});

/** Whether a list has an entry. */
const anyPlan = (fact: keyof SubjectFacts, path: string): Plan => ({
  fact,
  read: async ({ first }) => (await first(path)).length > 0,
});

/** Users matter where no group is assigned. */
const usersPlan = (at: string): Plan => ({
  fact: 'hasUsers',
  read: async (reader, known) =>
    known.groups?.length ? undefined : anyPlan('hasUsers', `${at}/users?limit=1`).read(reader, known),
});

const roleTargetsPlan = (clientId: string): Plan => ({
  fact: 'roles',
  read: async ({ first }, { roles }) => roles && withTargets(first, clientId, roles),
});

type Feature = Provisioning | Record<string, never>;

const provisioningPlan = (at: string): Plan => ({
  fact: 'provisioning',
  async read({ list }): Promise<Provisioning> {
    const read = wholeList<Feature>(list, `${at}/features`);
    const features = await read.catch(unlessUnsupported<readonly Feature[]>([]));
    return features.find((one): one is Provisioning => 'supported' in one) ?? { supported: false };
  },
});

/** Okta says UNKNOWN where there is no connection. */
const connectionPlan = (at: string): Plan => ({
  fact: 'connection',
  read: ({ one }) =>
    one<ProvisioningConnection>(`${at}/connections/default`).catch(unlessUnsupported({ status: 'UNKNOWN' })),
});

/** “Provisioning is not supported.” */
const unlessUnsupported =
  <T>(preset: T) =>
  (error: unknown): T => {
    if (error instanceof AuditError && error.message === '400 E0000001') return preset;
    throw error;
  };

/** One entry tells that there is one; nothing more of a list is read. */
const firstPlan = (fact: keyof SubjectFacts, pathOf: () => string): Plan => ({
  fact,
  read: ({ first }) => first(pathOf()),
});

const logPlans = (app: App, at: string, startedAt: string): readonly Plan[] => [
  firstPlan('signOns', () =>
    signOnsPath(app.id, startedAt, app.protocol === 'oidc' ? clientIdOf(app) : app.id),
  ),
  ...(app.protocol === 'oidc'
    ? [
        firstPlan('tokenGrants', () => tokenGrantsPath(clientIdOf(app), startedAt)),
        anyPlan('hasRefreshTokens', `${at}/tokens?limit=1`),
      ]
    : []),
];

const groupsClaimPlan = (id: string): Plan => ({
  fact: 'groupsClaim',
  read: ({ one }) => one(`/api/v1/internal/apps/${id}/settings/oauth/idToken`),
});
