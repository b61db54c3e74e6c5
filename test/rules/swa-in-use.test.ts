import { rule } from '../../src/rules/swa-in-use.ts';
import { bookmarkApp, hole, oidcApp, samlApp, swaApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

testRule(rule, {
  pass: [{ name: 'a mode without a password', subject: swaApp({ signOnMode: 'SAML_2_0' }) }],
  fail: [
    {
      name: 'HTTP basic',
      subject: swaApp({ signOnMode: 'BASIC_AUTH' }),
      problems: ['basic'],
      severity: 'medium',
      at: ['signOnMode'],
    },
    {
      name: 'posted',
      subject: swaApp({ signOnMode: 'SECURE_PASSWORD_STORE' }),
      problems: ['post'],
      severity: 'medium',
    },
    {
      name: 'AUTO_LOGIN',
      subject: swaApp({ signOnMode: 'AUTO_LOGIN' }),
      problems: ['swa'],
      severity: 'low',
    },
    { name: 'BROWSER_PLUGIN', subject: swaApp(), problems: ['swa'] },
    {
      name: 'an inactive app',
      subject: swaApp({ signOnMode: 'BASIC_AUTH', status: 'INACTIVE' }),
      problems: ['basic'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'SAML', subject: samlApp() },
    { name: 'OIDC', subject: oidcApp() },
    { name: 'a bookmark', subject: bookmarkApp() },
    { name: 'one of Okta’s own', subject: swaApp({ name: 'okta_browser_plugin' }) },
  ],
  unknown: [
    {
      name: 'unreadable',
      subject: swaApp({ signOnMode: null, holes: [hole('signOnMode')] }),
      reason: 'unexpected-shape',
    },
  ],
});
