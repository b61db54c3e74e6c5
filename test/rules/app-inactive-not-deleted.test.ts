import { rule } from '../../src/rules/app-inactive-not-deleted.ts';
import {
  bookmarkApp,
  hole,
  oidcApp,
  oktaApp,
  otherApp,
  samlApp,
  trustedOrigin,
} from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const OLD = '2025-01-01T00:00:00.000Z';
/** 90 days before the audit, to the second. */
const EDGE = '2025-10-03T00:00:00.000Z';
const app = (lastUpdated: string | undefined) => oidcApp({ status: 'INACTIVE', lastUpdated });
const granted = (status: string) => ({ grants: [{ scopeId: 'okta.users.manage', status }] });

testRule(rule, {
  // An app that is off is never fine, at best it is new.
  pass: [
    {
      name: 'a status without a hole, which no reader leaves',
      subject: oidcApp({ status: 'STAGED', lastUpdated: OLD }),
    },
  ],
  fail: [
    { name: 'long ago', subject: app(OLD), problems: ['kept'], severity: 'low', at: ['lastUpdated'] },
    { name: 'SAML', subject: samlApp({ status: 'INACTIVE', lastUpdated: OLD }), problems: ['kept'] },
    {
      name: 'a bookmark',
      subject: bookmarkApp(undefined, { status: 'INACTIVE', lastUpdated: OLD }),
      problems: ['kept'],
    },
    { name: 'a directory', subject: otherApp({ status: 'INACTIVE', lastUpdated: OLD }), problems: ['kept'] },
    { name: '90 days ago', subject: app(EDGE), problems: ['recent'], severity: 'info', at: ['lastUpdated'] },
    { name: 'more than 90 days ago', subject: app('2025-10-02T23:59:59.000Z'), problems: ['kept'] },
    { name: 'an impatient administrator', subject: app(EDGE), options: { days: 30 }, problems: ['kept'] },
    {
      name: 'an old client of Okta’s APIs',
      subject: app(OLD),
      facts: granted('ACTIVE'),
      problems: ['kept', 'with-grants'],
      severity: 'medium',
      at: ['grants[0].scopeId', 'lastUpdated'],
    },
    {
      name: 'a client of Okta’s APIs, off since yesterday',
      subject: app('2025-12-31T00:00:00Z'),
      facts: granted('ACTIVE'),
      problems: ['with-grants'],
      severity: 'medium',
    },
    {
      name: 'long ago, whatever its grants',
      subject: app(OLD),
      missing: { grants: 'forbidden' },
      problems: ['kept'],
    },
    {
      name: 'nothing left of its grants',
      subject: app(EDGE),
      facts: granted('REVOKED'),
      problems: ['recent'],
    },
    {
      name: 'grants, whenever it was',
      subject: app(undefined),
      facts: granted('ACTIVE'),
      problems: ['with-grants'],
    },
  ],
  na: [
    { name: 'on', subject: oidcApp({ lastUpdated: OLD }) },
    { name: 'deleted', subject: oidcApp({ status: 'DELETED', lastUpdated: OLD }) },
    { name: 'Okta’s own', subject: { ...oktaApp(), status: 'INACTIVE' } },
    { name: 'an origin', subject: trustedOrigin({ status: 'INACTIVE' }) },
  ],
  unknown: [
    { name: 'no date', subject: app(undefined), reason: 'unexpected-shape' },
    { name: 'a date that is none', subject: app('lately'), reason: 'unexpected-shape' },
    {
      name: 'new, and who knows of its grants',
      subject: app(EDGE),
      missing: { grants: 'forbidden' },
      reason: 'forbidden',
    },
    {
      name: 'a status nobody knows',
      subject: oidcApp({ status: 'STAGED', lastUpdated: OLD, holes: [hole('status')] }),
      reason: 'unexpected-shape',
    },
  ],
});
