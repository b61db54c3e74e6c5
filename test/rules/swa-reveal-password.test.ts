import { rule } from '../../src/rules/swa-reveal-password.ts';
import { hole, samlApp, swaApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(rule, {
  pass: [
    { name: 'off', subject: swaApp() },
    { name: 'absent is off', subject: swaApp({ credentials: { revealPassword: undefined } }) },
    {
      name: 'off, whatever the scheme',
      subject: swaApp({
        credentials: { scheme: undefined, revealPassword: false },
        holes: [hole('credentials.scheme')],
      }),
    },
  ],
  fail: [
    {
      name: 'on',
      subject: swaApp({ credentials: { revealPassword: true } }),
      problems: ['reveal'],
      severity: 'low',
      at: ['credentials.revealPassword'],
    },
    {
      name: 'whatever the scheme',
      subject: swaApp({ credentials: { scheme: 'ADMIN_SETS_CREDENTIALS', revealPassword: true } }),
      problems: ['reveal'],
    },
  ],
  na: [{ subject: samlApp() }],
  unknown: [
    {
      name: 'unreadable',
      subject: swaApp({
        credentials: { revealPassword: undefined },
        holes: [hole('credentials.revealPassword')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'nothing is told of the passwords',
      subject: swaApp({
        credentials: { scheme: undefined, revealPassword: undefined },
        holes: [hole('credentials.scheme')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
