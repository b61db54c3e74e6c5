import { addHole, type Holes, readTexts, type Words, wordsOf } from './fields.ts';
import { maskText } from './mask.ts';

/** `GrantType` of Okta's OpenAPI document. */
export const GRANT_TYPES: Words = wordsOf(
  'authorization_code',
  'implicit',
  'refresh_token',
  'password',
  'client_credentials',
  'interaction_code',
  'urn:ietf:params:oauth:grant-type:device_code',
  'urn:ietf:params:oauth:grant-type:token-exchange',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
  'urn:ietf:params:oauth:grant-type:saml2-bearer',
  'urn:openid:params:grant-type:ciba',
  'urn:okta:params:oauth:grant-type:otp',
  'urn:okta:params:oauth:grant-type:oob',
  'http://auth0.com/oauth/grant-type/mfa-otp',
  'http://auth0.com/oauth/grant-type/mfa-oob',
);

export const RESPONSE_TYPES: Words = wordsOf('code', 'token', 'id_token');

/** A list of Okta's words. One we do not know stays in the list and is a hole as well. */
export function readWords(
  value: unknown,
  known: Words,
  at: string,
  holes: Holes,
): readonly string[] | undefined {
  const words = readTexts(value, at, holes, (word) => known.get(word) ?? maskText(word));
  if (words && Array.isArray(value))
    value.forEach((word, index) => {
      if (typeof word === 'string' && !known.has(word)) addHole(holes, `${at}[${index}]`);
    });
  return words;
}
