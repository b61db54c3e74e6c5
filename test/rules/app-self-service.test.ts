import { rule } from '../../src/rules/app-self-service.ts';
import {
  bookmarkApp,
  hole,
  oidcApp,
  oinApp,
  oktaApp,
  otherApp,
  samlApp,
  swaApp,
  wsFederationApp,
} from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const open = { accessibility: { selfService: true } };
const granted = (status: string) => ({ grants: [{ scopeId: 'okta.logs.read', status }] });
const AT = ['accessibility.selfService'];

testRule(rule, {
  pass: [
    { name: 'never said', subject: samlApp() },
    { name: 'off', subject: samlApp({ accessibility: { selfService: false } }) },
    { name: 'off, however privileged', subject: oidcApp(), facts: granted('ACTIVE') },
  ],
  fail: [
    { name: 'SAML', subject: samlApp(open), problems: ['federated'], severity: 'low', at: AT },
    { name: 'OIDC', subject: oidcApp(open), problems: ['federated'] },
    { name: 'a catalogue app', subject: oinApp(open), problems: ['federated'] },
    { name: 'WS-Federation', subject: wsFederationApp({}, open), problems: ['federated'] },
    { name: 'a revoked grant', subject: oidcApp(open), facts: granted('REVOKED'), problems: ['federated'] },
    {
      name: 'a client of Okta’s APIs',
      subject: oidcApp(open),
      facts: granted('ACTIVE'),
      problems: ['privileged'],
      severity: 'medium',
      at: AT,
    },
    {
      name: 'a client with an admin role',
      subject: oidcApp(open),
      facts: { roles: [{ id: 'r1', type: 'CUSTOM', status: 'ACTIVE' }] },
      problems: ['privileged'],
    },
    {
      name: 'an app the administrator marked',
      subject: swaApp(open),
      facts: { privilegedApps: ['0oa1'] },
      problems: ['privileged'],
      nonProduction: true,
      severity: 'low',
    },
    {
      name: 'another app was marked',
      subject: samlApp(open),
      facts: { privilegedApps: ['0oa2'] },
      problems: ['federated'],
    },
    { name: 'passwords', subject: swaApp(open), problems: ['swa-or-bookmark'], severity: 'info', at: AT },
    { name: 'a bookmark', subject: bookmarkApp(undefined, open), problems: ['swa-or-bookmark'] },
    {
      name: 'something else',
      subject: otherApp({ ...open, signOnMode: 'MFA_AS_SERVICE' }),
      problems: ['swa-or-bookmark'],
    },
  ],
  na: [
    { name: 'off', subject: samlApp({ ...open, status: 'INACTIVE' }) },
    { name: 'Okta’s own', subject: { ...oktaApp(), ...open } },
  ],
  unknown: [
    { name: 'unreadable', subject: samlApp({ holes: [hole('accessibility')] }), reason: 'unexpected-shape' },
    {
      name: 'a status nobody knows',
      subject: samlApp({ ...open, status: 'STAGED', holes: [hole('status')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'no way to tell what it is',
      subject: otherApp({ ...open, holes: [hole('signOnMode')] }),
      reason: 'unexpected-shape',
    },
  ],
});
