import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../src/model/rule.ts';
import { rules } from '../../src/rules/index.ts';
import { EXAMPLE_NOW, type ExampleInput, factsOf, missingOf, subjectsOf } from '../support/example-input.ts';
import { judgeOne, type Verdict, variantsOf } from '../support/rule-tester.ts';

interface Example {
  readonly note: string;
  readonly expect: string | readonly string[];
  readonly input: ExampleInput;
}

const KEPT = 'test/rules/examples';
/** The catalogue itself, when it is there. */
const CATALOGUE = '../shared/rules';

const examplesOf = (id: string): Example[] =>
  readFileSync(join(KEPT, `${id}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Example => JSON.parse(line));

/** What a rule says of each subject of an example. */
async function verdictsOf(rule: Rule, { input }: Example): Promise<readonly Verdict[]> {
  const facts = await factsOf(rule, input);
  const now = typeof input.now === 'string' ? input.now : EXAMPLE_NOW;
  return subjectsOf(rule, input).map((subject) =>
    judgeOne(rule, { subject, facts, missing: missingOf(rule, input), now }),
  );
}

const ORDER: readonly Verdict['outcome'][] = ['error', 'fail', 'unknown', 'info', 'pass', 'na'];
const worst = (verdicts: readonly Verdict[]): Verdict['outcome'] =>
  ORDER.find((outcome) => verdicts.some((verdict) => verdict.outcome === outcome)) ?? 'na';

describe.each(readdirSync(KEPT).map((name) => basename(name, '.jsonl')))('%s', (id) => {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`There are examples for ${id}, but no rule.`);

  test.each(examplesOf(id))('$note', async (example) => {
    const verdicts = await verdictsOf(rule, example);
    const outcome = worst(verdicts);
    const found = [...new Set(verdicts.flatMap(variantsOf))].sort();
    const isScored = (variant: string): boolean => rule.variants[variant] !== 'info';
    if (typeof example.expect === 'string') {
      // Information may be listed under a pass.
      expect(outcome === 'info' ? 'pass' : outcome).toBe(example.expect);
    } else {
      expect(found.filter(isScored)).toEqual(example.expect.filter(isScored).sort());
      expect(found).toEqual(expect.arrayContaining([...example.expect]));
    }
  });

  test.runIf(existsSync(CATALOGUE))('the examples are those of the catalogue', () => {
    const { examples } = JSON.parse(readFileSync(join(CATALOGUE, `${id}.json`), 'utf8'));
    expect(examplesOf(id)).toEqual(Object.values(examples).flat());
  });
});
