import type { ChainStep, Constraint, VerificationMethod } from '../../model/sign-on-policy.ts';
import { minutesIn } from './iso-duration.ts';
import { rememberedOf } from './remembered.ts';

/** How long users stay signed in to an app before Okta asks again. */
export interface Interval {
  readonly minutes: number;
  /** As Okta wrote it: `PT12H`. */
  readonly duration: string;
  /** Path below the verification method. */
  readonly at: string;
}

/** Undefined: nobody knows. */
type Known = Interval | undefined;

const intervalOf = (duration: string | undefined, at: string): Known => {
  const minutes = duration === undefined ? undefined : minutesIn(duration);
  return duration === undefined || minutes === undefined ? undefined : { minutes, duration, at };
};

const shortest = (list: readonly Known[]): Known =>
  list.reduce((least, one) => (!least || (one && one.minutes < least.minutes) ? one : least), undefined);

const longest = (list: readonly Known[]): Known =>
  list.reduce((most, one) => (!most || (one && one.minutes > most.minutes) ? one : most), undefined);

/** The intervals of a constraint take precedence over the method's. */
function ofConstraint(constraint: Constraint, at: string, base: Known): Known {
  const factors = (['knowledge', 'possession'] as const).flatMap((kind) => {
    const factor = constraint[kind];
    if (!factor) return [];
    const { reauthenticateIn: own } = factor;
    return [own === undefined ? base : intervalOf(own, `${at}.${kind}.reauthenticateIn`)];
  });
  return factors.length === 0 ? base : shortest(factors);
}

/** Each step asks on its own. */
function ofSteps({ reauthenticateIn: own, next }: ChainStep, at: string, base: Known): readonly Known[] {
  const here = own === undefined ? base : intervalOf(own, `${at}.reauthenticateIn`);
  return [here, ...next.flatMap((step, index) => ofSteps(step, `${at}.next[${index}]`, base))];
}

/** The interval of the alternative or step that asks least often, among those that are known. */
export const longestInterval = (method: VerificationMethod | undefined): Known =>
  method && through(method).interval;

/** Whether one of them may be longer than all that are known. */
export const hasUnknownInterval = (method: VerificationMethod | undefined): boolean =>
  !method || through(method).hasUnknown;

/** Thousands of apps share a policy. */
const through = /* @__PURE__ */ rememberedOf((method: VerificationMethod) => {
  const ways = waysThrough(method);
  return { interval: longest(ways), hasUnknown: ways.includes(undefined) };
});

function waysThrough(method: VerificationMethod): readonly Known[] {
  const { reauthenticateIn, constraints, chains, type } = method;
  const base = intervalOf(reauthenticateIn, 'reauthenticateIn');
  const ways =
    type === 'AUTH_METHOD_CHAIN'
      ? chains.flatMap((chain, index) => ofSteps(chain, `chains[${index}]`, base))
      : constraints.map((constraint, index) => ofConstraint(constraint, `constraints[${index}]`, base));
  return ways.length === 0 ? [base] : ways;
}
