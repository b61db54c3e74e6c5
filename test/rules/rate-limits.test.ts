import { expect, test } from 'vitest';
import type { PerClientRateLimit } from '../../src/model/org-subject.ts';
import { rule } from '../../src/rules/rate-limits.ts';
import { hole, oidcApp, orgSubject } from '../support/build-subjects.ts';
import { judgeOne, testRule } from '../support/rule-tester.ts';

const org = (...shares: readonly (readonly [number?, number?])[]) =>
  orgSubject({
    principalRateLimits: shares.map(([requests, concurrent], index) => ({
      principalId: `0oa${index}`,
      ...(requests !== undefined && { defaultPercentage: requests }),
      ...(concurrent !== undefined && { defaultConcurrencyPercentage: concurrent }),
    })),
  });
const perClient = (defaultMode: string | undefined, useCaseModeOverrides: Record<string, string> = {}) => {
  const limit: PerClientRateLimit = { useCaseModeOverrides, ...(defaultMode && { defaultMode }) };
  return orgSubject({
    principalRateLimits: [{ principalId: '0oa1', defaultPercentage: 20, defaultConcurrencyPercentage: 20 }],
    perClientRateLimit: limit,
  });
};
const ALL = { LOGIN_PAGE: 'ENFORCE', OAUTH2_AUTHORIZE: 'ENFORCE', OIE_APP_INTENT: 'ENFORCE' };

testRule(rule, {
  pass: [
    { name: 'less than usual', subject: org([49, 0]) },
    { name: 'enforced', subject: perClient('ENFORCE') },
    { name: 'enforced for the pages too', subject: perClient('ENFORCE', ALL) },
    { name: 'nothing is left to the default', subject: perClient('PREVIEW', ALL) },
    { name: 'nor to no default', subject: perClient(undefined, ALL) },
    {
      name: 'another use case',
      subject: perClient('ENFORCE', { OIE_APP_INTENT: 'DISABLE' }),
    },
  ],
  fail: [
    {
      name: 'the default of nobody',
      subject: orgSubject(),
      problems: ['app-default'],
      severity: 'info',
      at: ['principalRateLimits'],
    },
    {
      name: 'several at the default are one line',
      subject: org([50, 50], [50, 10], [10], [50]),
      problems: ['app-default'],
      at: ['principalRateLimits'],
    },
    {
      name: '51',
      subject: org([51, 50]),
      problems: ['app-high'],
      severity: 'low',
      at: ['principalRateLimits[0].defaultPercentage'],
    },
    { name: '99', subject: org([99, 99]), problems: ['app-high'] },
    {
      name: 'all of it',
      subject: org([20, 20], [100, 50]),
      problems: ['app-full'],
      severity: 'medium',
      at: ['principalRateLimits[1].defaultPercentage'],
    },
    {
      name: 'all of the concurrency',
      subject: org([75, 100]),
      problems: ['app-full'],
      at: ['principalRateLimits[0].defaultConcurrencyPercentage'],
    },
    {
      name: 'each its own line',
      subject: org([100, 100], [50, 50], [75, 50]),
      problems: ['app-default', 'app-full', 'app-high'],
    },
    {
      name: 'off',
      subject: perClient('DISABLE'),
      problems: ['per-client-off'],
      severity: 'medium',
      at: ['perClientRateLimit.defaultMode'],
    },
    { name: 'only watched', subject: perClient('PREVIEW'), problems: ['per-client-off'] },
    {
      name: 'off for the pages',
      subject: perClient('ENFORCE', { LOGIN_PAGE: 'DISABLE', OAUTH2_AUTHORIZE: 'PREVIEW' }),
      problems: ['per-client-off'],
      at: [
        'perClientRateLimit.useCaseModeOverrides.LOGIN_PAGE',
        'perClientRateLimit.useCaseModeOverrides.OAUTH2_AUTHORIZE',
      ],
    },
    {
      name: 'something is left to the default',
      subject: perClient('DISABLE', { LOGIN_PAGE: 'ENFORCE', OAUTH2_AUTHORIZE: 'ENFORCE' }),
      problems: ['per-client-off'],
      at: ['perClientRateLimit.defaultMode'],
    },
    {
      name: 'one half is enough to fail',
      subject: orgSubject({ principalRateLimits: undefined, perClientRateLimit: { defaultMode: 'DISABLE' } }),
      problems: ['per-client-off'],
    },
  ],
  na: [{ subject: oidcApp() }],
  unknown: [
    {
      name: 'no limits of apps',
      subject: orgSubject({
        principalRateLimits: undefined,
        holes: [{ at: 'principalRateLimits', reason: 'forbidden' }],
      }),
      reason: 'forbidden',
    },
    {
      name: 'no limits of clients',
      subject: orgSubject({
        perClientRateLimit: undefined,
        holes: [{ at: 'perClientRateLimit', reason: 'forbidden' }],
      }),
      reason: 'forbidden',
    },
    {
      name: 'neither',
      subject: orgSubject({ principalRateLimits: undefined, perClientRateLimit: undefined }),
      reason: 'unexpected-shape',
    },
    {
      name: 'an entry nobody can read',
      subject: orgSubject({ holes: [hole('principalRateLimits[0].defaultPercentage')] }),
      reason: 'unexpected-shape',
    },
    { name: 'a new mode', subject: perClient('ADAPTIVE'), reason: 'unexpected-shape' },
    { name: 'no mode', subject: perClient(undefined), reason: 'unexpected-shape' },
    {
      name: 'a new mode of a page',
      subject: perClient('ENFORCE', { LOGIN_PAGE: 'ADAPTIVE' }),
      reason: 'unexpected-shape',
    },
    {
      name: 'no word for a page',
      subject: perClient('ENFORCE', { LOGIN_PAGE: '' }),
      reason: 'unexpected-shape',
    },
  ],
});

test('the share is named', () => {
  expect(judgeOne(rule, { subject: org([60, 80]) })).toMatchObject({ problems: [{ value: 80 }] });
});
