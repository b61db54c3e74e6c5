import { describe, expect, test } from 'vitest';
import { isNonProductionHost, looksNonProduction } from '../../../src/rules/lib/non-production-label.ts';
import { quickest } from '../../support/quickest.ts';

describe('labels', () => {
  test.each([
    'dev',
    'Portal DEV',
    'Portal (Test)',
    '[UAT] Portal',
    'portal_qa2',
    'Portal – Staging',
    'sbx.portal',
    ' demo ',
  ])('%s is not for production', (label) => expect(looksNonProduction(label)).toBe(true));

  test.each(['', 'Portal', 'Contest', 'Developer portal', 'Übersit', 'devé', '123'])(
    '%s says nothing',
    (label) => expect(looksNonProduction(label)).toBe(false),
  );

  test('a long label costs nothing', () => {
    const took = quickest(() => {
      looksNonProduction('dev_'.repeat(25_000));
      looksNonProduction(' '.repeat(100_000));
    }, 5);
    expect(took).toBeLessThan(20);
  });
});

describe('hosts', () => {
  test.each([
    'dev.example.com',
    'app-stg1.example.com',
    'app.int.example.com',
    '*-preview.example.com',
    'sandbox.com',
    'app.acme.test',
    'qa.example.dev',
    'dev',
  ])('%s is not for production', (host) => expect(isNonProductionHost(host)).toBe(true));

  test.each([
    'app.example.com',
    'app.example.dev',
    'acme.pages.dev',
    'who.int',
    'app.com.qa',
    'latest.example.com',
  ])('%s says nothing', (host) => expect(isNonProductionHost(host)).toBe(false));
});
