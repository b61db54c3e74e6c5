import { describe, expect, test } from 'vitest';
import { composeReport, problemText } from '../../src/report/compose-report.ts';
import { metaFor } from '../ui/fake-findings.ts';
import { compose, sampleReport } from './sample-report.ts';

describe('composeReport', () => {
  test('gives rules their titles and problems their sentences', () => {
    const report = compose();
    expect(report.rules[0]).toMatchObject({ title: 'Title of oidc-implicit-grant', group: 'A. Group' });
    const [finding] = report.findings;
    expect(finding?.problems[0]?.text).toBe('The value implicit shows token-and-code.');
  });

  test('keeps what the catalogue no longer knows', () => {
    const report = composeReport(sampleReport, {}, { name: 'x', version: '1' });
    const [finding] = report.findings;
    expect([report.rules[0]?.title, finding?.title]).toEqual(['oidc-implicit-grant', 'oidc-implicit-grant']);
    expect(finding?.problems[0]?.text).toBe('token-and-code');
  });

  test('findings can be read twice', () => {
    const { findings } = compose();
    expect([...findings]).toEqual([...findings]);
    expect([...findings]).toHaveLength(3);
  });
});

describe('problemText', () => {
  const meta = metaFor('rule', ['variant']);

  test.each([
    ['$& $1 {value}', 'The value $& $1 {value} shows variant.'],
    [false, 'The value false shows variant.'],
    [0, 'The value 0 shows variant.'],
    [undefined, 'The value  shows variant.'],
  ])('value %j', (value, sentence) => {
    const problem = {
      variant: 'variant',
      severity: 'low',
      at: 'a',
      ...(value !== undefined && { value }),
    } as const;
    expect(problemText(meta, problem)).toBe(sentence);
  });

  test('an inherited name is no variant', () => {
    expect(problemText(meta, { variant: 'constructor', severity: 'low', at: 'a' })).toBe('constructor');
  });
});
