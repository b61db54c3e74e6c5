import type { App } from '../model/app.ts';
import type { AdminRole, Provisioning } from '../model/app-facts.ts';
import { clientIdOf } from '../model/client-id.ts';
import type { SubjectFacts } from '../model/facts.ts';
import { AuditError } from '../model/failure.ts';
import { signOnsPath, tokenGrantsPath } from './log-reads.ts';
import type { ReadList } from './servers.ts';

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

export interface AppDoor {
  readonly list: ReadList;
  /** Reads one document. */
  readonly one: <T>(path: string) => Promise<T>;
}

/** Of a client with more roles nobody looks at every target. */
const MOST_ROLES = 3;

/** One fact and the paths it takes. */
interface Plan {
  readonly fact: keyof SubjectFacts;
  read(door: AppDoor): Promise<unknown>;
}

/** What is read of one app when somebody looks deeper; at most eight requests without the System Log. */
export function plansFor(app: App, depth: Depth): readonly Plan[] {
  const at = `/api/v1/apps/${app.id}`;
  const list = (fact: keyof SubjectFacts, path: string): Plan => ({
    fact,
    read: ({ list: read }) => wholeList(read, path),
  });
  const isService = app.protocol === 'oidc' && app.settings.oauthClient.application_type === 'service';
  const provisions = (app.features?.length ?? 0) > 0;
  return [
    ...(isService
      ? []
      : [list('groups', `${at}/groups?expand=group&limit=200`), anyPlan('hasUsers', `${at}/users?limit=1`)]),
    ...(app.protocol === 'oidc' ? [list('grants', `${at}/grants`), rolesPlan(clientIdOf(app))] : []),
    ...(app.protocol === 'oidc' && app.credentialKinds?.includes('jwks')
      ? [list('clientKeys', `${at}/credentials/jwks`)]
      : []),
    ...(app.protocol === 'saml' ? [list('signingKeys', `${at}/credentials/keys`)] : []),
    ...(provisions ? [provisioningPlan(at), connectionPlan(at)] : []),
    ...(app.protocol === 'oidc' && depth.secrets ? [list('secrets', `${at}/credentials/secrets`)] : []),
    ...(app.protocol === 'oidc' && depth.undocumented ? [groupsClaimPlan(app.id)] : []),
    ...(depth.log ? logPlans(app, at, depth.startedAt) : []),
  ];
}

async function wholeList<T>(read: ReadList, path: string): Promise<readonly T[]> {
  const { items, malformed } = await read<T>(path);
  if (malformed > 0) throw new AuditError('unexpected', `${malformed} entries`);
  return items;
}

/** Whether a list has an entry. */
const anyPlan = (fact: keyof SubjectFacts, path: string): Plan => ({
  fact,
  read: async ({ one }) => (await one<{ readonly items: readonly unknown[] }>(path)).items.length > 0,
});

/** Roles that can be limited to groups or apps, and where their targets stand. */
const TARGETS: Readonly<Record<string, string>> = {
  USER_ADMIN: 'groups',
  HELP_DESK_ADMIN: 'groups',
  GROUP_MEMBERSHIP_ADMIN: 'groups',
  APP_ADMIN: 'catalog/apps',
};

const rolesPlan = (client: string): Plan => ({
  fact: 'roles',
  async read({ list }): Promise<readonly AdminRole[]> {
    const at = `/oauth2/v1/clients/${client}/roles`;
    const roles = await wholeList<AdminRole>(list, at);
    return Promise.all(
      roles.map(async (role) => {
        const kind = TARGETS[role.type];
        if (!kind || role.targets !== undefined || role.id === '' || roles.length > MOST_ROLES) return role;
        const targets = await wholeList(list, `${at}/${role.id}/targets/${kind}?limit=200`);
        return { ...role, targets: targets.length };
      }),
    );
  },
});

const provisioningPlan = (at: string): Plan => ({
  fact: 'provisioning',
  async read({ list }): Promise<Provisioning> {
    try {
      const features = await wholeList<Provisioning | Record<string, never>>(list, `${at}/features`);
      return features.find((one): one is Provisioning => 'supported' in one) ?? { supported: false };
    } catch (error) {
      // “Provisioning is not supported.”
      if (error instanceof AuditError && error.message === '400 E0000001') return { supported: false };
      throw error;
    }
  },
});

const connectionPlan = (at: string): Plan => ({
  fact: 'connection',
  read: ({ one }) => one(`${at}/connections/default`),
});

/** One entry tells that there is one; nothing more of a list is read. */
const firstPlan = (fact: keyof SubjectFacts, path: string): Plan => ({
  fact,
  read: async ({ one }) => (await one<{ readonly items: readonly unknown[] }>(path)).items,
});

const logPlans = (app: App, at: string, startedAt: string): readonly Plan[] => [
  firstPlan('signOns', signOnsPath(app.id, startedAt, app.protocol === 'oidc' ? clientIdOf(app) : app.id)),
  ...(app.protocol === 'oidc'
    ? [
        firstPlan('tokenGrants', tokenGrantsPath(clientIdOf(app), startedAt)),
        anyPlan('hasRefreshTokens', `${at}/tokens?limit=1`),
      ]
    : []),
];

const groupsClaimPlan = (id: string): Plan => ({
  fact: 'groupsClaim',
  read: ({ one }) => one(`/api/v1/internal/apps/${id}/settings/oauth/idToken`),
});
