import { isRecord } from '../../model/checks.ts';
import type {
  AuthenticationMethod,
  ChainStep,
  Constraint,
  FactorClass,
  VerificationMethod,
} from '../../model/sign-on-policy.ts';
import { addHole, type Holes, type Raw } from './fields.ts';
import { type FieldReader, flag, needed, shape, text, texts, word } from './shape.ts';

const factorMode = word('1FA', '2FA');
const method = shape<Pick<VerificationMethod, 'type' | 'reauthenticateIn' | 'inactivityPeriod'>>({
  type: needed(word('ASSURANCE', 'AUTH_METHOD_CHAIN', 'ID_PROOFING')),
  reauthenticateIn: text,
  inactivityPeriod: text,
});

/** Okta allows three steps; deeper answers are not worth a look. */
const DEEPEST = 16;

/** `actions.appSignOn.verificationMethod` of a rule. */
export function readMethod(raw: Raw, at: string, holes: Holes): VerificationMethod {
  const read = method(raw, at, holes);
  const isAssurance = read.type === 'ASSURANCE';
  const mode = (isAssurance ? needed(factorMode) : factorMode)(raw.factorMode, `${at}.factorMode`, holes);
  const chains = readSteps(raw.chains, `${at}.chains`, holes, 1);
  if (read.type === 'AUTH_METHOD_CHAIN' && chains.length === 0) addHole(holes, `${at}.chains`);
  return {
    ...read,
    ...(mode && { factorMode: mode }),
    constraints: readMany(raw.constraints, `${at}.constraints`, holes, readConstraint),
    chains,
  };
}

/** Older answers hold one object where newer ones hold a list. What is no object keeps its place, so that indexes stay Okta's. */
function readMany<T>(
  value: unknown,
  at: string,
  holes: Holes,
  reader: (raw: Raw, at: string, holes: Holes) => T,
): readonly T[] {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((entry, index) => {
    if (!isRecord(entry)) addHole(holes, `${at}[${index}]`);
    return reader(isRecord(entry) ? entry : {}, `${at}[${index}]`, holes);
  });
}

/** Okta has misspelled keys in answers (`phishingREsistant`), so their case does not count. */
const lowerKeys = (raw: Raw): Raw =>
  Object.fromEntries(Object.entries(raw).map(([key, value]) => [key.toLowerCase(), value]));

const upper: FieldReader<readonly string[]> = (value, at, holes) =>
  texts(value, at, holes)?.map((entry) => entry.toUpperCase());

function readFactorClass(value: unknown, at: string, holes: Holes): FactorClass | undefined {
  if (!isRecord(value)) return value === undefined || value === null ? undefined : addHole(holes, at);
  const raw = lowerKeys(value);
  const named = readMany(raw.authenticationmethods, `${at}.authenticationMethods`, holes, readAuthMethod);
  const barred = readMany(
    raw.excludedauthenticationmethods,
    `${at}.excludedAuthenticationMethods`,
    holes,
    readAuthMethod,
  );
  const required = flag(raw.required, `${at}.required`, holes);
  const resistant = text(raw.phishingresistant, `${at}.phishingResistant`, holes);
  const verified = text(raw.userverification, `${at}.userVerification`, holes);
  const again = text(raw.reauthenticatein, `${at}.reauthenticateIn`, holes);
  return {
    types: upper(raw.types, `${at}.types`, holes) ?? [],
    methods: [...(upper(raw.methods, `${at}.methods`, holes) ?? []), ...named.flatMap(namesOf)],
    ...(barred.length > 0 && { excluded: barred.flatMap(namesOf) }),
    ...(required === undefined ? {} : { required }),
    ...(resistant === undefined ? {} : { phishingResistant: resistant }),
    ...(verified === undefined ? {} : { userVerification: verified }),
    ...(again === undefined ? {} : { reauthenticateIn: again }),
  };
}

/** Methods of an authenticator that is named without one. */
const METHODS: ReadonlyMap<string, readonly string[]> = new Map([
  ['okta_password', ['PASSWORD']],
  ['okta_email', ['EMAIL']],
  ['phone_number', ['SMS', 'VOICE']],
  ['smart_card_idp', ['CERT']],
]);

const namesOf = ({ key, method: name }: AuthenticationMethod): readonly string[] =>
  name ? [name.toUpperCase()] : key ? (METHODS.get(key) ?? [key.toUpperCase()]) : [];

function readConstraint(raw: Raw, at: string, holes: Holes): Constraint {
  const knowledge = readFactorClass(raw.knowledge, `${at}.knowledge`, holes);
  const possession = readFactorClass(raw.possession, `${at}.possession`, holes);
  return { ...(knowledge && { knowledge }), ...(possession && { possession }) };
}

function readAuthMethod(value: Raw, at: string, holes: Holes): AuthenticationMethod {
  const raw = lowerKeys(value);
  return shape<AuthenticationMethod>({
    key: text,
    method: text,
    phishingResistant: text,
    userVerification: text,
  })(
    {
      key: raw.key,
      method: raw.method,
      phishingResistant: raw.phishingresistant,
      userVerification: raw.userverification,
    },
    at,
    holes,
  );
}

const readSteps = (value: unknown, at: string, holes: Holes, depth: number): readonly ChainStep[] =>
  readMany(value, at, holes, (raw, path) => readStep(raw, path, holes, depth));

function readStep(raw: Raw, at: string, holes: Holes, depth: number): ChainStep {
  const again = text(raw.reauthenticateIn, `${at}.reauthenticateIn`, holes);
  const methods = readMany(raw.authenticationMethods, `${at}.authenticationMethods`, holes, readAuthMethod);
  if (methods.length === 0) addHole(holes, `${at}.authenticationMethods`);
  if (depth > DEEPEST) addHole(holes, `${at}.next`);
  return {
    methods,
    next: depth > DEEPEST ? [] : readSteps(raw.next, `${at}.next`, holes, depth + 1),
    ...(again === undefined ? {} : { reauthenticateIn: again }),
  };
}
