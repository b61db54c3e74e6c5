import type {
  AuthenticationMethod,
  ChainStep,
  Constraint,
  FactorClass,
  VerificationMethod,
} from '../../model/sign-on-policy.ts';

const PASSWORD = 'PASSWORD';
const REQUIRED = 'REQUIRED';
/** Bound to the origin whatever the policy says. */
const RESISTANT_METHODS: ReadonlySet<string> = new Set(['WEBAUTHN', 'CERT']);
const KNOWLEDGE_METHODS: ReadonlySet<string> = new Set([PASSWORD, 'SECURITY_QUESTION']);
/** Methods and types of authenticators that NIST restricts or that prove next to nothing. */
const WEAK: ReadonlySet<string> = new Set(['SMS', 'VOICE', 'EMAIL', 'SECURITY_QUESTION', 'PHONE']);

/** Okta's default is true, but false where methods are excluded. */
const isRequired = (factor: FactorClass): boolean => factor.required ?? !factor.excluded?.length;

const isSet = (word: string | undefined): boolean => word?.toUpperCase() === REQUIRED;
const nameOf = ({ method, key }: AuthenticationMethod): string => (method ?? key ?? '').toUpperCase();

const isResistantMethod = (method: AuthenticationMethod): boolean =>
  isSet(method.phishingResistant) || method.key === 'webauthn' || RESISTANT_METHODS.has(nameOf(method));

const isResistantClass = ({ phishingResistant, methods }: FactorClass): boolean =>
  isSet(phishingResistant) ||
  (methods.length > 0 && methods.every((method) => RESISTANT_METHODS.has(method)));

/** One gesture that proves possession and, by PIN or biometrics, the person. */
const isTwoInOne = (method: AuthenticationMethod): boolean =>
  isSet(method.userVerification) && isResistantMethod(method);

const isTwoInOneConstraint = ({ possession }: Constraint): boolean =>
  possession !== undefined &&
  isRequired(possession) &&
  isSet(possession.userVerification) &&
  isResistantClass(possession);

const isPassword = (method: AuthenticationMethod): boolean =>
  method.key === 'okta_password' || nameOf(method) === PASSWORD;

const isKnowledge = (method: AuthenticationMethod): boolean =>
  isPassword(method) || KNOWLEDGE_METHODS.has(nameOf(method));

/** A password and a security question are still one factor. */
const isKnowledgeOnly = ({ methods, next }: ChainStep): boolean =>
  methods.some(isKnowledge) && (next.length === 0 || next.some(isKnowledgeOnly));

const isSingleChain = (chain: ChainStep): boolean =>
  (chain.next.length === 0 && !chain.methods.every(isTwoInOne)) || isKnowledgeOnly(chain);

/** The chain that one factor gets through, if any. */
export const singleChain = (method: VerificationMethod): number =>
  method.type === 'AUTH_METHOD_CHAIN' ? method.chains.findIndex(isSingleChain) : -1;

/** Whether one factor is enough; the weakest alternative decides. */
export function isSingleFactor(method: VerificationMethod): boolean {
  if (method.type !== 'ASSURANCE') return singleChain(method) >= 0;
  const { factorMode, constraints } = method;
  return factorMode === '1FA' && !(constraints.length > 0 && constraints.every(isTwoInOneConstraint));
}

/** Whether one authenticator is enough, also one that is two factors at once. */
export const asksForOne = (method: VerificationMethod): boolean =>
  isSingleFactor(method) ||
  (method.type === 'ASSURANCE'
    ? method.factorMode === '1FA'
    : method.chains.some(({ next }) => next.length === 0));

const mayBePassword = (names: readonly string[]): boolean => names.length === 0 || names.includes(PASSWORD);

function takesPassword({ knowledge, possession }: Constraint): boolean {
  if (possession && isRequired(possession)) return false;
  if (!knowledge) return true;
  return (
    !knowledge.excluded?.includes(PASSWORD) &&
    mayBePassword(knowledge.types) &&
    mayBePassword(knowledge.methods)
  );
}

/** Whether the password alone is enough. */
export function isOnlyPassword({ type, factorMode, constraints, chains }: VerificationMethod): boolean {
  if (type === 'AUTH_METHOD_CHAIN')
    return chains.some(({ methods, next }) => next.length === 0 && methods.some(isPassword));
  if (type !== 'ASSURANCE' || factorMode !== '1FA') return false;
  return constraints.length === 0 || constraints.some(takesPassword);
}

/** A second factor is always one of possession; a first one need not be, unless it is required. */
const isResistantConstraint =
  (factorMode: VerificationMethod['factorMode']) =>
  ({ possession }: Constraint): boolean =>
    possession !== undefined &&
    (isRequired(possession) || factorMode === '2FA') &&
    isResistantClass(possession);

/** Users pick among a step's methods, so all of them must resist. */
const isResistantChain = ({ methods, next }: ChainStep): boolean =>
  (methods.length > 0 && methods.every(isResistantMethod)) ||
  (next.length > 0 && next.every(isResistantChain));

/** Whether every way through resists phishing. */
export function isPhishingResistant({ type, factorMode, constraints, chains }: VerificationMethod): boolean {
  if (type === 'ASSURANCE')
    return constraints.length > 0 && constraints.every(isResistantConstraint(factorMode));
  return type === 'AUTH_METHOD_CHAIN' && chains.length > 0 && chains.every(isResistantChain);
}

const namesWeak = (factor: FactorClass | undefined): boolean =>
  factor !== undefined && [...factor.methods, ...factor.types].some((name) => WEAK.has(name));

function weakStep({ methods, next }: ChainStep, at: string): string | undefined {
  const index = methods.findIndex((method) => WEAK.has(nameOf(method)) || method.key === 'phone_number');
  if (index >= 0) return `${at}.authenticationMethods[${index}]`;
  return firstOf(next, (step, place) => weakStep(step, `${at}.next[${place}]`));
}

function firstOf<T>(list: readonly T[], find: (entry: T, index: number) => string | undefined) {
  for (const [index, entry] of list.entries()) {
    const found = find(entry, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a way through that can be phished names SMS, voice, e-mail or a security question. */
export function weakMethodIn({ factorMode, constraints, chains }: VerificationMethod): string | undefined {
  const resists = isResistantConstraint(factorMode);
  const found = firstOf(constraints, (constraint, index) => {
    if (resists(constraint)) return undefined;
    if (namesWeak(constraint.possession)) return `constraints[${index}].possession`;
    return namesWeak(constraint.knowledge) ? `constraints[${index}].knowledge` : undefined;
  });
  return (
    found ??
    firstOf(chains, (chain, index) =>
      isResistantChain(chain) ? undefined : weakStep(chain, `chains[${index}]`),
    )
  );
}
