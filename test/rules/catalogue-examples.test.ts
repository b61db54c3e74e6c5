import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Facts, Grant } from '../../src/model/facts.ts';
import type { Subject } from '../../src/model/subject.ts';
import { readApp } from '../../src/okta/readers/app.ts';
import { readAuthorizationServer } from '../../src/okta/readers/authorization-server.ts';
import { readTrustedOrigin } from '../../src/okta/readers/trusted-origin.ts';
import { rules } from '../../src/rules/index.ts';
import { judgeOne, variantsOf } from '../support/rule-tester.ts';

interface Example {
  readonly note: string;
  readonly expect: string | readonly string[];
  readonly input: {
    readonly app?: unknown;
    readonly trustedOrigins?: readonly unknown[];
    readonly authServers?: readonly { readonly server: unknown }[];
    readonly grants?: readonly Grant[];
    readonly org?: { readonly customDomains?: readonly string[] };
  };
}

const KEPT = 'test/rules/examples';
/** The catalogue itself, when it is there. */
const CATALOGUE = '../shared/rules';

const examplesOf = (id: string): Example[] =>
  readFileSync(join(KEPT, `${id}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): Example => JSON.parse(line));

function subjectOf({ input }: Example): Subject {
  const { app, trustedOrigins = [], authServers = [] } = input;
  const subject =
    readApp(app) ?? readTrustedOrigin(trustedOrigins[0]) ?? readAuthorizationServer(authServers[0]?.server);
  if (!subject) throw new Error('the example has nothing to judge');
  return subject;
}

const factsOf = ({ input: { grants, org } }: Example): Facts => ({
  ownedDomains: ['example.com'],
  customDomains: org?.customDomains ?? [],
  ...(grants ? { grants } : {}),
});

describe.each(readdirSync(KEPT).map((name) => basename(name, '.jsonl')))('%s', (id) => {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`There are examples for ${id}, but no rule.`);

  test.each(examplesOf(id))('$note', (example) => {
    const verdict = judgeOne(rule, { subject: subjectOf(example), facts: factsOf(example) });
    const found = variantsOf(verdict);
    const isScored = (variant: string): boolean => rule.variants[variant] !== 'info';
    if (typeof example.expect === 'string') {
      // Information may be listed under a pass.
      expect(verdict.outcome === 'info' ? 'pass' : verdict.outcome).toBe(example.expect);
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
