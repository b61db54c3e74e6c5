import { expect, test } from 'vitest';
import { type Context, defineRule } from '../../src/model/rule.ts';
import type { TrustedOrigin } from '../../src/model/subject.ts';

const PARTS = {
  id: 'origin-toy',
  severity: 'low',
  confidence: 'high',
  variants: { old: 'low' },
  reads: ['origin'],
  appliesTo: (subject): subject is TrustedOrigin => subject.kind === 'trusted-origin',
} satisfies Partial<Parameters<typeof defineRule>[0]>;
const options = { days: { label: 'Days', default: 30, min: 1, max: 365 } };

const old = (_: TrustedOrigin, context: Context<'days'>) =>
  context.options.days > 30 ? [{ variant: 'old', at: 'origin' } as const] : [];

test('a rule gets every option it declares, as a number', () => {
  const rule = defineRule({ ...PARTS, options, evaluate: old });
  const judged = { facts: {}, options: { days: 31 }, now: new Date(0), nonProduction: false };
  expect([...rule.evaluate({} as TrustedOrigin, judged)]).toHaveLength(1);
});

test('an option that the rule does not declare is an error of its types', () => {
  // @ts-expect-error it is called days
  defineRule({ ...PARTS, options, evaluate: (_, context) => (context.options.day > 30 ? [] : []) });
  // @ts-expect-error nothing declares days
  defineRule({ ...PARTS, evaluate: old });
  // @ts-expect-error the declared name is misspelt
  defineRule({ ...PARTS, options: { day: options.days }, evaluate: old });
  // @ts-expect-error nothing declares days
  defineRule({ ...PARTS, evaluate: () => [], whyUnknown: (_, { options: { days } }) => days && 'truncated' });
});
