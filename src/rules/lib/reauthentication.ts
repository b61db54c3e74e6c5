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

/** Users may take the alternative that asks least; one that nobody knows may be worse than all the others. */
function longest(list: readonly Known[]): Known {
  const known = list.filter((one) => one !== undefined);
  return known.length < list.length
    ? undefined
    : known.reduce((most, one) => (one.minutes > most.minutes ? one : most));
}

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

function ofChain({ reauthenticateIn: own, next }: ChainStep, at: string, base: Known): Known {
  const here = own === undefined ? base : intervalOf(own, `${at}.reauthenticateIn`);
  if (next.length === 0) return here;
  const rest = next.map((step, index) => ofChain(step, `${at}.next[${index}]`, base));
  return shortest([here, longest(rest)]);
}

/** The interval of the way through that asks least often. */
export const longestInterval = (method: VerificationMethod | undefined): Known =>
  method && through(method).interval;

/** Thousands of apps share a policy. */
const through = /* @__PURE__ */ rememberedOf((method: VerificationMethod) => ({
  interval: longestThrough(method),
}));

function longestThrough(method: VerificationMethod): Known {
  const { reauthenticateIn, constraints, chains, type } = method;
  const base = intervalOf(reauthenticateIn, 'reauthenticateIn');
  const ways =
    type === 'AUTH_METHOD_CHAIN'
      ? chains.map((chain, index) => ofChain(chain, `chains[${index}]`, base))
      : constraints.map((constraint, index) => ofConstraint(constraint, `constraints[${index}]`, base));
  return ways.length === 0 ? base : longest(ways);
}
