import type { Protocol } from './app.ts';
import type { FactName, Facts, MissingFacts } from './facts.ts';
import type { UnknownReason } from './reason.ts';
import type { Confidence, Severity } from './severity.ts';
import type { Subject, SubjectKind } from './subject.ts';

export interface Reference {
  readonly standard: string;
  readonly section: string;
  readonly url: string;
  readonly paraphrase: string;
}

/** What people read about a rule. Pages load it; the worker never does. */
export interface RuleMeta<V extends string = string> {
  readonly id: string;
  /** An imperative: what to do. */
  readonly title: string;
  /** `A. Client type, credentials, keys` … */
  readonly group: string;
  readonly why: string;
  readonly fix: { readonly console: string; readonly api?: string; readonly terraform?: string };
  readonly falsePositives?: string;
  /** One sentence per variant; `{value}` is replaced by the problem's value. */
  readonly texts: Readonly<Record<V, string>>;
  readonly references: readonly Reference[];
}

/** One way in which a subject fails a rule. */
export interface Problem<V extends string = string> {
  readonly variant: V;
  /** Path in Okta's own JSON: `settings.oauthClient.redirect_uris[0]`. */
  readonly at: string;
  readonly value?: string | number | boolean;
  /** Set only where it differs from the variant's own severity. */
  readonly severity?: Severity;
}

export interface NumberOption {
  readonly label: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Name of an option of the same rule that this one may not be below. */
  readonly atLeast?: string;
}
export type RuleOptions<O extends string = string> = Readonly<Record<O, NumberOption>>;

/** Applied by the engine in this order; see the catalogue's severity modifiers. */
export type Modifier = 'inactive-cap-low' | 'nonprod-minus-1' | 'no-cors-minus-1' | 'privileged-plus-1';

/** `O` are the names of the rule's own options. A helper that reads none takes the context of any rule. */
export interface Context<O extends string = never> {
  readonly facts: Facts;
  /** The user's values, else the defaults. */
  readonly options: Readonly<Record<O, number>>;
  /** Start of the audit. */
  readonly now: Date;
  /** A preview, developer or trial org, or one the administrator marked so. */
  readonly nonProduction: boolean;
}

export interface Rule<S extends Subject = Subject, V extends string = string, O extends string = string> {
  /** Kebab case, the same as the file's name. */
  readonly id: string;
  /** Of the rule's typical finding; the variant decides. */
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly kinds: readonly SubjectKind[];
  /** Protocols of the apps it can apply to; all where it does not say. */
  readonly protocols: readonly Protocol[] | undefined;
  /** One per way of failing. */
  readonly variants: Readonly<Record<V, Severity>>;
  /** Paths in Okta's JSON that decide it, without indexes; a hole on or below one of them means unknown, not pass. */
  readonly reads: readonly string[];
  /** Facts without which the rule cannot pass a subject; a missing one means unknown, unless what is known is enough to fail. */
  readonly needs: readonly FactName[];
  /** Facts that make it see more; it is asked when they are there. */
  readonly uses: readonly FactName[];
  readonly modifiers: readonly Modifier[];
  readonly options: RuleOptions<O>;
  /** Its information variants tell of hardening that could still be done; see the grade A+. */
  readonly hardening: boolean;
  /** Rules that speak for this one where both report the same path. */
  readonly yieldsTo: readonly string[];
  /** False means not applicable. An absent field must not be taken as a reason for that. */
  appliesTo(subject: Subject): subject is S;
  /**
   * Why nobody knows whether a subject without scored problems is fine, where fields and facts are there but do not say,
   * or where a fact is missing that this subject needs and others do not.
   */
  readonly whyUnknown:
    | ((subject: S, context: Context<O>, missing: MissingFacts) => UnknownReason | undefined)
    | undefined;
  /** Whether facts show that there is nothing to judge: not applicable, where it would else pass. */
  readonly isNotApplicable: ((subject: S, context: Context<O>) => boolean) | undefined;
  /** Pure: no clock, no network, no storage. Yields nothing when the subject is fine. A fact it needs may be absent. */
  readonly evaluate: (subject: S, context: Context<O>) => Iterable<Problem<V>>;
}

/** What pages show of a rule beside its texts. */
export type RuleTraits = Pick<Rule, 'severity' | 'confidence' | 'kinds' | 'needs' | 'uses' | 'options'>;

type Optional =
  | 'kinds'
  | 'protocols'
  | 'needs'
  | 'uses'
  | 'modifiers'
  | 'options'
  | 'hardening'
  | 'yieldsTo'
  | 'whyUnknown'
  | 'isNotApplicable';
/** Its options are what `options` declares: what names one elsewhere has no say in that. */
type RuleInput<S extends Subject, V extends string, O extends string> = Omit<
  Rule<S, V, NoInfer<O>>,
  Optional
> &
  Partial<Pick<Rule<S, V, NoInfer<O>>, Optional>> & { readonly options?: RuleOptions<O> };

/**
 * Checks a rule against its own variants, then forgets the details so that all rules fit in one list. Every rule gets
 * the same fields in the same order: the engine asks them all in one place, and V8 reads objects of one shape fastest.
 */
export const defineRule = <S extends Subject, const V extends string, O extends string = never>(
  rule: RuleInput<S, V, O>,
): Rule => ({
  id: rule.id,
  severity: rule.severity,
  confidence: rule.confidence,
  kinds: rule.kinds ?? ['app'],
  protocols: rule.protocols,
  variants: rule.variants,
  reads: rule.reads,
  needs: rule.needs ?? [],
  uses: rule.uses ?? [],
  modifiers: rule.modifiers ?? [],
  options: rule.options ?? {},
  hardening: rule.hardening ?? false,
  yieldsTo: rule.yieldsTo ?? [],
  appliesTo: rule.appliesTo as Rule['appliesTo'],
  whyUnknown: rule.whyUnknown as Rule['whyUnknown'],
  isNotApplicable: rule.isNotApplicable as Rule['isNotApplicable'],
  evaluate: rule.evaluate as Rule['evaluate'],
});
