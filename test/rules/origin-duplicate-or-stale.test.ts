import type { Facts } from '../../src/model/facts.ts';
import type { TrustedOrigin } from '../../src/model/subject.ts';
import { originTwins } from '../../src/rules/lib/org-listings.ts';
import { rule } from '../../src/rules/origin-duplicate-or-stale.ts';
import { hole, oidcApp, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const lastUpdated = '2025-12-01T00:00:00.000Z';
const origin = (changes: Partial<TrustedOrigin> = {}) => trustedOrigin({ lastUpdated, ...changes });
const facts: Facts = { originTwins: new Map() };
const withTwin = (address: string): Facts => ({
  originTwins: originTwins([origin(), origin({ id: 'tos2', origin: address })]),
});
const INACTIVE = { status: 'INACTIVE' } as const;

testRule(rule, {
  pass: [
    { name: 'the only one, of late', subject: origin(), facts },
    { name: 'another port', subject: origin(), facts: withTwin('https://app.example.com:8443') },
    { name: 'another scheme', subject: origin(), facts: withTwin('http://app.example.com') },
    {
      name: 'other twins',
      subject: origin({ origin: 'https://b.example.com' }),
      facts: withTwin('https://app.example.com'),
    },
    {
      name: 'itself only',
      subject: origin(),
      facts: { originTwins: new Map([['https://app.example.com', ['tos1']]]) },
    },
    { name: 'deactivated of late', subject: origin(INACTIVE), facts },
    {
      name: 'deactivated 90 days ago',
      subject: origin({ ...INACTIVE, lastUpdated: '2025-10-03T00:00:00.000Z' }),
      facts,
    },
    { name: 'changed 730 days ago', subject: origin({ lastUpdated: '2024-01-02T00:00:00.000Z' }), facts },
    { name: 'changed in the future', subject: origin({ lastUpdated: '2027-01-01T00:00:00.000Z' }), facts },
  ],
  fail: [
    ...['https://app.example.com', 'HTTPS://App.Example.com/', 'https://app.example.com:443'].map(
      (address) => ({
        name: `twin ${address}`,
        subject: origin(),
        facts: withTwin(address),
        problems: ['duplicate'],
        severity: 'low' as const,
        at: ['origin'],
      }),
    ),
    {
      name: 'the twin itself, deactivated for long',
      subject: origin({ ...INACTIVE, id: 'tos2', lastUpdated: '2025-01-01T00:00:00.000Z' }),
      facts: withTwin('https://app.example.com'),
      problems: ['duplicate', 'inactive-kept'],
      severity: 'low',
      at: ['origin', 'lastUpdated'],
    },
    {
      name: 'a twin, last change unknown',
      subject: trustedOrigin(),
      facts: withTwin('https://app.example.com'),
      problems: ['duplicate'],
    },
    {
      name: 'deactivated more than 90 days ago',
      subject: origin({ ...INACTIVE, lastUpdated: '2025-10-02T23:59:59.000Z' }),
      facts,
      problems: ['inactive-kept'],
      severity: 'info',
      at: ['lastUpdated'],
    },
    {
      name: 'deactivated for longer than the administrator wants',
      subject: origin(INACTIVE),
      facts,
      options: { inactiveDays: 30 },
      problems: ['inactive-kept'],
    },
    {
      name: 'unchanged for more than two years',
      subject: origin({ lastUpdated: '2024-01-01T23:59:59.000Z' }),
      facts,
      problems: ['old'],
      severity: 'info',
      at: ['lastUpdated'],
    },
    {
      name: 'unchanged for longer than the administrator wants',
      subject: origin(),
      facts,
      options: { reviewDays: 30 },
      problems: ['old'],
    },
  ],
  na: [{ name: 'an app', subject: oidcApp() }],
  unknown: [
    {
      name: 'not all origins known',
      subject: origin(),
      facts: {},
      missing: { originTwins: 'truncated' },
      reason: 'truncated',
    },
    {
      name: 'no address',
      subject: trustedOrigin({ lastUpdated, origin: undefined, holes: [hole('origin')] }),
      facts,
      reason: 'unexpected-shape',
    },
    { name: 'last change unknown', subject: trustedOrigin(), facts, reason: 'unexpected-shape' },
    {
      name: 'last change on no day',
      subject: origin({ lastUpdated: '2025-99-99T00:00:00.000Z' }),
      facts,
      reason: 'unexpected-shape',
    },
    {
      name: 'a new status',
      subject: origin({
        status: 'PENDING',
        lastUpdated: '2020-01-01T00:00:00.000Z',
        holes: [hole('status')],
      }),
      facts,
      reason: 'unexpected-shape',
    },
  ],
});
