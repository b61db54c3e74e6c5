import type {
  AdminRole,
  AssignedGroup,
  ClientKey,
  Grant,
  GroupsClaim,
  Provisioning,
  ProvisioningConnection,
  SecretMetadata,
  SigningKey,
} from '../../model/app-facts.ts';
import { isRecord } from '../../model/checks.ts';
import { certificates } from './certificates.ts';
import { type Holes, type Raw, readId, readObject } from './fields.ts';
import { readJwk } from './jwk.ts';
import { date, needed, orElse, shape, text, uri } from './shape.ts';

/** Facts have no holes: an entry that cannot be understood makes the list malformed, and its rules unknown. */
const entryOf =
  <T extends object>(reader: (raw: Raw, at: string, holes: Holes) => T) =>
  (raw: unknown): T | undefined => {
    if (!isRecord(raw)) return undefined;
    const holes: Holes = [];
    const value = reader(raw, '', holes);
    return holes.length === 0 ? value : undefined;
  };

export const readGrant = entryOf(
  shape<Grant>({ scopeId: needed(text), status: needed(text), created: date }),
);

const role = shape<Omit<AdminRole, 'targets'>>({
  id: orElse(text, ''),
  type: needed(text),
  status: needed(text),
});

/** Targets are in the answer only where Okta was asked to embed them, and none is none only where both lists are there. */
export const readRole = entryOf((raw, at, holes): AdminRole => {
  const read = role(raw, at, holes);
  const { groups, catalog } = readObject(readObject(raw._embedded, '_embedded', holes).targets, at, holes);
  const lists: readonly unknown[] = [groups, readObject(catalog, at, holes).apps];
  const targets = lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  return targets > 0 || lists.every(Array.isArray) ? { ...read, targets } : read;
});

/** With `expand=group`; the assignment's `profile` holds personal data and stays behind. */
export function readAssignedGroup(raw: unknown): AssignedGroup | undefined {
  const id = isRecord(raw) ? readId(raw.id) : undefined;
  if (id === undefined) return undefined;
  const group = inner(raw, '_embedded', 'group');
  const type = text(group.type, '', []);
  const name = text(inner(group, 'profile').name, '', []);
  return { id, ...(type !== undefined && { type }), ...(name !== undefined && { name }) };
}

/** Only whether there is one counts; nothing of the user is kept. */
export const readAssignedUser = (raw: unknown): true | undefined => (isRecord(raw) ? true : undefined);

export const readSigningKey = entryOf(
  shape<SigningKey>({ kid: text, created: date, expiresAt: date, x5c: certificates }),
);

export const readClientKey = entryOf((raw, at, holes): ClientKey => {
  const created = date(raw.created, 'created', holes);
  const key = readJwk(raw, at, []);
  return created === undefined ? key : { ...key, created };
});

const secretMetadata = shape<Omit<SecretMetadata, 'hash'>>({
  id: orElse(text, ''),
  status: needed(text),
  created: date,
  lastUpdated: date,
});

/** The secret of an API service integration without `client_secret`, and without its hash, which nothing is compared with. */
export const readServiceSecret = entryOf(secretMetadata);

/** A client secret without `client_secret`, which is in the answer and ends here. */
export const readSecretMetadata = entryOf((raw, at, holes): SecretMetadata => {
  const read = secretMetadata(raw, at, holes);
  const hash = text(raw.secret_hash, 'secret_hash', holes);
  return hash === undefined ? read : { ...read, hash };
});

const inner = (raw: unknown, ...names: readonly string[]): Raw =>
  names.reduce<Raw>((at, name) => readObject(at[name], name, []), readObject(raw, '', []));
const statusOf = (raw: Raw): string | undefined => text(raw.status, '', []);

/** One entry of `/api/v1/apps/{id}/features`; only USER_PROVISIONING is of interest. */
export function readFeature(raw: unknown): Provisioning | Record<string, never> | undefined {
  if (!isRecord(raw) || typeof raw.name !== 'string') return undefined;
  if (raw.name !== 'USER_PROVISIONING') return {};
  const create = statusOf(inner(raw, 'capabilities', 'create', 'lifecycleCreate'));
  const deactivate = statusOf(inner(raw, 'capabilities', 'update', 'lifecycleDeactivate'));
  const password = inner(raw, 'capabilities', 'update', 'password');
  const status = statusOf(password);
  const seed = text(password.seed, '', []);
  return {
    supported: true,
    ...(create && { lifecycleCreate: create }),
    ...(deactivate && { lifecycleDeactivate: deactivate }),
    password: { ...(status && { status }), ...(seed && { seed }) },
  };
}

/** `/api/v1/apps/{id}/connections/default`. */
export function readConnection(raw: unknown): ProvisioningConnection | undefined {
  if (!isRecord(raw)) return undefined;
  const profile = readObject(raw.profile, 'profile', []);
  return shape<ProvisioningConnection>({ status: text, authScheme: text, baseUrl: uri })(
    { status: raw.status, authScheme: raw.authScheme ?? profile.authScheme, baseUrl: raw.baseUrl },
    '',
    [],
  );
}

/** The undocumented groups claim of an app's ID token. */
export const readGroupsClaim = entryOf(
  shape<GroupsClaim>({ name: text, value: text, valueType: text, groupFilterType: text }),
);
