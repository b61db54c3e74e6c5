import type { ApplicationType, ClientAuth, OauthClientCredentials, OauthClientSettings } from '../../model/app.ts';
import type { IssuerMode } from '../../model/subject.ts';
import { addHole, type Holes, isRaw, type Raw, readFlag, readObject, readText, readTexts, readWord } from './fields.ts';
import { readJwks } from './jwk.ts';
import { maskText, maskUri } from './mask.ts';
import { GRANT_TYPES, readWords, RESPONSE_TYPES } from './word-lists.ts';

const AT = 'settings.oauthClient';
const CREDENTIALS = 'credentials.oauthClient';

type Reader = (value: unknown, at: string, holes: Holes) => unknown;
type Writable<T> = { -readonly [K in keyof T]: T[K] };

const words =
  <W extends string>(...known: readonly W[]): Reader =>
  (value, at, holes) =>
    readWord(value, wordsOf(known), at, holes);
const sets = new Map<readonly string[], ReadonlySet<string>>();
function wordsOf<W extends string>(known: readonly W[]): ReadonlySet<W> {
  const set = sets.get(known) ?? new Set(known);
  sets.set(known, set);
  return set as ReadonlySet<W>;
}
