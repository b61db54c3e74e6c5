import type { ClientNetwork, OauthClientSettings } from '../../model/oauth-client.ts';
import {
  addHole,
  type Holes,
  type Raw,
  readFlag,
  readObject,
  readText,
  readTexts,
  type Writable,
} from './fields.ts';
import { readJwks } from './jwk.ts';
import { maskText } from './mask.ts';
import { GRANT_TYPES, RESPONSE_TYPES, readWords } from './oauth-words.ts';
import { type FieldReader, object, shape, texts, uri, uris, word } from './shape.ts';

const AT = 'settings.oauthClient';

type FieldReaders = { readonly [K in keyof OauthClientSettings]-?: FieldReader<OauthClientSettings[K]> };

/** Clients without a redirect hold null. */
const redirectUris: FieldReader<readonly string[]> = (value, at, holes) =>
  value === null ? [] : uris(value, at, holes);

const mode = word('DISABLED', 'SPEC', 'OKTA');
const idpInitiatedLogin: FieldReader<NonNullable<OauthClientSettings['idp_initiated_login']>> = (
  value,
  at,
  holes,
) => {
  const raw = readObject(value, at, holes);
  const read: Writable<NonNullable<OauthClientSettings['idp_initiated_login']>> = {};
  const found = mode(raw.mode, `${at}.mode`, holes);
  if (found !== undefined) read.mode = found;
  const scopes = readTexts(raw.default_scope, `${at}.default_scope`, holes, maskText);
  if (scopes !== undefined) read.default_scope = scopes;
  return read;
};

const rotation = word('ROTATE', 'STATIC');
const refreshToken: FieldReader<NonNullable<OauthClientSettings['refresh_token']>> = (value, at, holes) => {
  const raw = readObject(value, at, holes);
  const read: Writable<NonNullable<OauthClientSettings['refresh_token']>> = {};
  const type = rotation(raw.rotation_type, `${at}.rotation_type`, holes);
  if (type !== undefined) read.rotation_type = type;
  const { leeway } = raw;
  if (Number.isInteger(leeway) && Number(leeway) >= 0 && Number(leeway) <= 60) read.leeway = Number(leeway);
  else if (leeway !== undefined && leeway !== null) addHole(holes, `${at}.leeway`);
  return read;
};

const network = object(
  shape<ClientNetwork>({ connection: word('ANYWHERE', 'ZONE'), include: texts, exclude: texts }),
);

/** JWS algorithms of RFC 7518 and RFC 8037. */
const signing = word(
  'EdDSA',
  ...['HS', 'RS', 'PS', 'ES'].flatMap((family) => [`${family}256`, `${family}384`, `${family}512`]),
);
/** An empty one is none. */
const signingAlgorithm: FieldReader<string> = (value, at, holes) =>
  value === '' ? undefined : signing(value, at, holes);

const READERS: FieldReaders = {
  application_type: word('web', 'browser', 'native', 'service'),
  grant_types: (value, at, holes) => readWords(value, GRANT_TYPES, at, holes),
  response_types: (value, at, holes) => readWords(value, RESPONSE_TYPES, at, holes),
  redirect_uris: redirectUris,
  post_logout_redirect_uris: uris,
  wildcard_redirect: word('DISABLED', 'SUBDOMAIN'),
  consent_method: word('TRUSTED', 'REQUIRED'),
  issuer_mode: word('ORG_URL', 'CUSTOM_URL', 'DYNAMIC'),
  idp_initiated_login: idpInitiatedLogin,
  initiate_login_uri: uri,
  dpop_bound_access_tokens: readFlag,
  refresh_token: refreshToken,
  jwks: readJwks,
  jwks_uri: uri,
  participate_slo: readFlag,
  frontchannel_logout_uri: uri,
  frontchannel_logout_session_required: readFlag,
  client_uri: uri,
  logo_uri: uri,
  policy_uri: uri,
  tos_uri: uri,
  backchannel_authentication_request_signing_alg: signingAlgorithm,
  request_object_signing_alg: signingAlgorithm,
  id_token_encrypted_response_alg: readText,
  subject_type: word('public', 'pairwise'),
  sector_identifier_uri: uri,
  network,
  emailVerificationUris: () => undefined,
};
const BY_NAME: ReadonlyMap<string, FieldReader<unknown>> = new Map(Object.entries(READERS));
const PATHS: ReadonlyMap<string, string> = new Map(
  Object.keys(READERS).map((name) => [name, `${AT}.${name}`]),
);

/** Fields without a documented default: absent means nobody knows. */
const REQUIRED = ['application_type', 'grant_types', 'issuer_mode', 'redirect_uris'] as const;

/** `settings.oauthClient`, by walking the fields Okta sent and keeping those the model names. */
export function readOauthClient(raw: Raw, holes: Holes): OauthClientSettings {
  const read: Record<string, unknown> = {};
  for (const name of Object.keys(raw)) {
    const reader = BY_NAME.get(name);
    if (reader) {
      const value = raw[name];
      if (value === null && name !== 'redirect_uris') continue;
      const found = reader(value, PATHS.get(name) as string, holes);
      if (found !== undefined) read[name] = found;
    } else if (EMAIL_VERIFICATION.test(name)) addEmailVerificationUri(read, name, raw[name], holes);
  }
  for (const name of REQUIRED)
    if (raw[name] === undefined || (raw[name] === null && name !== 'redirect_uris'))
      addHole(holes, `${AT}.${name}`);
  return read;
}

/** Okta documents no such field; one may come with the Email Verification Experience. */
const EMAIL_VERIFICATION = /email.*(?:verif|magic).*(?:uri|url)/i;

function addEmailVerificationUri(
  read: Record<string, unknown>,
  name: string,
  value: unknown,
  holes: Holes,
): void {
  const found = uri(value, `${AT}.${maskText(name)}`, holes);
  if (found !== undefined)
    read.emailVerificationUris = { ...(read.emailVerificationUris as object), [maskText(name)]: found };
}
