import type { ClientAuth, OauthClientCredentials } from '../../model/oauth-client.ts';
import {
  addHole,
  type Holes,
  type Raw,
  readFlag,
  readText,
  readWord,
  type Words,
  wordsOf,
} from './fields.ts';

const METHOD = 'credentials.oauthClient.token_endpoint_auth_method';
const PKCE = 'credentials.oauthClient.pkce_required';
const CLIENT_ID = 'credentials.oauthClient.client_id';
/** It becomes part of questions. */
const PLAIN = /^[^\s"\\/]{1,255}$/;
const METHODS: Words<ClientAuth> = wordsOf(
  'none',
  'client_secret_basic',
  'client_secret_post',
  'client_secret_jwt',
  'private_key_jwt',
);

/** `credentials.oauthClient`. Some answers hold the client's secret here, so only the named fields leave. */
export function readOauthCredentials(raw: Raw, appId: string, holes: Holes): OauthClientCredentials {
  const read: { -readonly [K in keyof OauthClientCredentials]: OauthClientCredentials[K] } = {};
  const { token_endpoint_auth_method: method } = raw;
  if (method === undefined || method === null) addHole(holes, METHOD);
  const known = readWord(method, METHODS, METHOD, holes);
  if (known !== undefined) read.token_endpoint_auth_method = known;
  const pkce = readFlag(raw.pkce_required, PKCE, holes);
  if (pkce !== undefined) read.pkce_required = pkce;
  const rotation = readFlag(raw.autoKeyRotation, 'credentials.oauthClient.autoKeyRotation', holes);
  if (rotation !== undefined) read.autoKeyRotation = rotation;
  const client = readText(raw.client_id, CLIENT_ID, holes);
  if (client !== undefined && !PLAIN.test(client)) addHole(holes, CLIENT_ID);
  else if (client !== undefined && client !== appId) read.client_id = client;
  return read;
}
