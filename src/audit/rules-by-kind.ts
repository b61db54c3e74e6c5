import type { Facts, MissingFacts } from '../model/facts.ts';
import type { Rule, RuleOptions } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { judgeOf } from './judge-rule.ts';
import type { ActiveRule, RulesOfKind } from './judge-subject.ts';
import type { RuleResults } from './rule-results.ts';
import { weightOf } from './score.ts';
import type { TallyInput } from './tally.ts';

/** The rules to ask about a subject. */
export type RulesFor = (subject: Subject, nonProduction: boolean) => RulesOfKind;

/** Sorts rules by kind of subject, by protocol of apps, and by what they apply to, so that none is asked in vain. */
export function rulesByKind(
  allResults: readonly RuleResults[],
  input: TallyInput,
  facts: Facts,
  missing: MissingFacts,
): RulesFor {
  const known = { production: new Map<string, RulesOfKind>(), other: new Map<string, RulesOfKind>() };
  return (subject, nonProduction) => {
    const byName = nonProduction ? known.other : known.production;
    const name = subject.kind === 'app' ? subject.protocol : subject.kind;
    let rules = byName.get(name);
    if (!rules) {
      const asked = allResults.filter(({ rule }) => mayJudge(rule, subject));
      rules = rulesOfKind(asked.map((results) => activeRule(results, input, facts, missing, nonProduction)));
      byName.set(name, rules);
    }
    return rules;
  };
}

const mayJudge = ({ kinds, protocols }: Rule, subject: Subject): boolean =>
  kinds.includes(subject.kind) &&
  (subject.kind !== 'app' || !protocols || protocols.includes(subject.protocol));

function activeRule(
  results: RuleResults,
  { settings, now }: TallyInput,
  facts: Facts,
  missing: MissingFacts,
  nonProduction: boolean,
): ActiveRule {
  const { rule } = results;
  const options = chosen(rule.options, settings.options[rule.id]);
  const judge = judgeOf(rule, { facts, now, nonProduction, options }, missing);
  return { judge, results, weight: weightOf(rule.severity) };
}

function rulesOfKind(all: readonly ActiveRule[]): RulesOfKind {
  const byAppliesTo = new Map<Rule['appliesTo'], ActiveRule[]>();
  for (const active of all) {
    const { appliesTo } = active.judge.rule;
    const rules = byAppliesTo.get(appliesTo);
    if (rules) rules.push(active);
    else byAppliesTo.set(appliesTo, [active]);
  }
  return {
    byAppliesTo: [...byAppliesTo].map(([appliesTo, rules]) => ({ appliesTo, rules })),
    yielding: all.some(({ judge }) => judge.rule.yieldsTo.length > 0),
  };
}

/** The user's values where they lie within the option's bounds, else its default. */
const chosen = (
  options: RuleOptions,
  values: Readonly<Record<string, number>> = {},
): Record<string, number> =>
  Object.fromEntries(
    Object.entries(options).map(([name, { default: preset, min, max }]) => {
      const value = values[name];
      return [name, value !== undefined && value >= min && value <= max ? value : preset];
    }),
  );
