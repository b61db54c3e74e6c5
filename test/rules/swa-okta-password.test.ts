import { rule } from '../../src/rules/swa-okta-password.ts';
import { hole, oidcApp, swaApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(rule, {
  pass: [
    { name: 'their own password', subject: swaApp() },
    { name: 'an administrator’s', subject: swaApp({ credentials: { scheme: 'ADMIN_SETS_CREDENTIALS' } }) },
    { name: 'a shared one', subject: swaApp({ credentials: { scheme: 'SHARED_USERNAME_AND_PASSWORD' } }) },
  ],
  fail: [
    {
      name: 'the same as Okta’s',
      subject: swaApp({ credentials: { scheme: 'EXTERNAL_PASSWORD_SYNC' } }),
      problems: ['same-password'],
      severity: 'high',
      at: ['credentials.scheme'],
    },
    {
      name: 'basic authentication, inactive',
      subject: swaApp({
        signOnMode: 'BASIC_AUTH',
        status: 'INACTIVE',
        credentials: { scheme: 'EXTERNAL_PASSWORD_SYNC' },
      }),
      problems: ['same-password'],
      severity: 'low',
    },
  ],
  na: [{ subject: oidcApp() }],
  unknown: [
    {
      name: 'no scheme, or one that is new',
      subject: swaApp({ credentials: { scheme: undefined }, holes: [hole('credentials.scheme')] }),
      reason: 'unexpected-shape',
    },
  ],
});
