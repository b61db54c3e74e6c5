import type {
  AuthenticationMethod,
  ChainStep,
  Constraint,
  FactorClass,
  VerificationMethod,
} from '../../model/sign-on-policy.ts';
import { addHole, type Holes, isRaw, type Raw } from './fields.ts';
import { type FieldReader, flag, needed, shape, text, texts, word } from './shape.ts';

const method = shape<Omit<VerificationMethod, 'constraints' | 'chains'>>({
  type: needed(text),
  factorMode: word('1FA', '2FA'),
  reauthenticateIn: text,
  inactivityPeriod: text,
});

/** `actions.appSignOn.verificationMethod` of a rule. */
export function readMethod(raw: Raw, at: string, holes: Holes): VerificationMethod {
  const read = method(raw, at, holes);
  if (read.type === 'ASSURANCE' && read.factorMode === undefined && raw.factorMode === undefined)
    addHole(holes, `${at}.factorMode`);
  return {
    ...read,
    constraints: readMany(raw.constraints, `${at}.constraints`, holes, readConstraint),
    chains: readMany(raw.chains, `${at}.chains`, holes, readStep),
  };
}

/** Older answers hold one object where newer ones hold a list. */
function readMany<T>(
  value: unknown,
  at: string,
  holes: Holes,
  reader: (raw: Raw, at: string, holes: Holes) => T,
): readonly T[] {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((entry, index) => {
    if (isRaw(entry)) return [reader(entry, `${at}[${index}]`, holes)];
    addHole(holes, `${at}[${index}]`);
    return [];
  });
}

/** Okta has misspelled keys in answers (`phishingREsistant`), so their case does not count. */
const lowerKeys = (raw: Raw): Raw =>
  Object.fromEntries(Object.entries(raw).map(([key, value]) => [key.toLowerCase(), value]));

const upper: FieldReader<readonly string[]> = (value, at, holes) =>
  texts(value, at, holes)?.map((entry) => entry.toUpperCase());

function readFactorClass(value: unknown, at: string, holes: Holes): FactorClass | undefined {
  if (!isRaw(value)) return value === undefined || value === null ? undefined : addHole(holes, at);
  const raw = lowerKeys(value);
  const named = readMany(raw.authenticationmethods, `${at}.authenticationMethods`, holes, readAuthMethod);
  const required = flag(raw.required, `${at}.required`, holes);
  const resistant = text(raw.phishingresistant, `${at}.phishingResistant`, holes);
  const verified = text(raw.userverification, `${at}.userVerification`, holes);
  const again = text(raw.reauthenticatein, `${at}.reauthenticateIn`, holes);
  return {
    types: upper(raw.types, `${at}.types`, holes) ?? [],
    methods: [
      ...(upper(raw.methods, `${at}.methods`, holes) ?? []),
      ...named.flatMap(({ method: name }) => (name ? [name.toUpperCase()] : [])),
    ],
    ...(required === undefined ? {} : { required }),
    ...(resistant === undefined ? {} : { phishingResistant: resistant }),
    ...(verified === undefined ? {} : { userVerification: verified }),
    ...(again === undefined ? {} : { reauthenticateIn: again }),
  };
}

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

function readStep(raw: Raw, at: string, holes: Holes): ChainStep {
  const again = text(raw.reauthenticateIn, `${at}.reauthenticateIn`, holes);
  return {
    methods: readMany(raw.authenticationMethods, `${at}.authenticationMethods`, holes, readAuthMethod),
    next: readMany(raw.next, `${at}.next`, holes, readStep),
    ...(again === undefined ? {} : { reauthenticateIn: again }),
  };
}
