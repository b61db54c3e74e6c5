import type { AssignedGroup } from '../../src/model/app-facts.ts';
import { rule } from '../../src/rules/app-open-to-everyone.ts';
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

const SOME: AssignedGroup = { id: '00gT', type: 'OKTA_GROUP', name: 'CRM users' };
const EVERYONE: AssignedGroup = { id: '00gE', type: 'BUILT_IN', name: 'Everyone' };
const groups = (...list: readonly AssignedGroup[]) => ({ groups: list });
const broker = { oauthClient: {}, implicitAssignment: true };
const brokered = (app = oidcApp()) => ({
  ...app,
  settings: { ...app.settings, ...broker, oauthClient: app.settings.oauthClient },
});
const BROKER = 'settings.implicitAssignment';
const TYPE = 'settings.oauthClient.application_type';

testRule(rule, {
  pass: [
    { name: 'one group', subject: oidcApp(), facts: groups(SOME) },
    { name: 'nobody', subject: samlApp(), facts: groups() },
    {
      name: 'a group that only has the name',
      subject: samlApp(),
      facts: groups(
        { id: '00gF', type: 'OKTA_GROUP', name: 'Everyone' },
        { id: '00gA', type: 'APP_GROUP', name: 'Everyone' },
      ),
    },
    {
      name: 'the other built-in group',
      subject: samlApp(),
      facts: groups({ id: '00gO', type: 'BUILT_IN', name: 'Okta Administrators' }),
    },
    { name: 'a catalogue app', subject: oinApp(), facts: groups(SOME) },
  ],
  fail: [
    {
      name: 'everyone',
      subject: oidcApp(),
      facts: groups(SOME, EVERYONE),
      problems: ['everyone'],
      severity: 'low',
      at: ['groups[1]'],
    },
    {
      name: 'everyone in another language',
      subject: swaApp(),
      facts: groups({ id: '00gE', type: 'BUILT_IN', name: 'Alle' }),
      problems: ['everyone'],
    },
    { name: 'WS-Federation', subject: wsFederationApp(), facts: groups(EVERYONE), problems: ['everyone'] },
    { name: 'a catalogue app', subject: oinApp(), facts: groups(EVERYONE), problems: ['everyone'] },
    {
      name: 'Federation Broker Mode, whoever is assigned',
      subject: brokered(),
      missing: { groups: 'forbidden' },
      problems: ['federation-broker'],
      severity: 'medium',
      at: [BROKER],
    },
    {
      name: 'both',
      subject: brokered(),
      facts: groups(EVERYONE),
      problems: ['everyone', 'federation-broker'],
      severity: 'medium',
    },
    {
      name: 'a privileged app',
      subject: brokered(),
      facts: { ...groups(EVERYONE), grants: [{ scopeId: 'okta.users.manage', status: 'ACTIVE' }] },
      problems: ['everyone', 'federation-broker'],
      severity: 'high',
    },
    {
      name: 'a preview org',
      subject: brokered(),
      facts: groups(),
      nonProduction: true,
      problems: ['federation-broker'],
      severity: 'low',
    },
    {
      name: 'a bookmark',
      subject: bookmarkApp(),
      facts: groups(EVERYONE),
      problems: ['everyone-bookmark'],
      severity: 'info',
      at: ['groups[0]'],
    },
  ],
  na: [
    {
      name: 'a service',
      subject: oidcApp({ client: { application_type: 'service' } }),
      facts: groups(EVERYONE),
    },
    { name: 'off', subject: samlApp({ status: 'INACTIVE' }), facts: groups(EVERYONE) },
    { name: 'a directory', subject: otherApp() },
    { name: 'an unknown kind of app', subject: otherApp({ signOnMode: 'MFA_AS_SERVICE' }) },
    { name: 'Okta’s own', subject: oktaApp() },
  ],
  unknown: [
    { name: 'forbidden', subject: samlApp(), missing: { groups: 'forbidden' }, reason: 'forbidden' },
    { name: 'not asked', subject: samlApp(), reason: 'opt-in-not-given' },
    {
      name: 'a group without its type',
      subject: samlApp(),
      facts: groups({ id: '00gT' }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a built-in group without its name',
      subject: samlApp(),
      facts: groups({ id: '00gT', type: 'BUILT_IN' }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a type nobody knows',
      subject: samlApp(),
      facts: groups({ id: '00gT', type: 'DYNAMIC', name: 'Everyone' }),
      reason: 'unexpected-shape',
    },
    {
      name: 'unreadable',
      subject: samlApp({ holes: [hole(BROKER)] }),
      facts: groups(SOME),
      reason: 'unexpected-shape',
    },
    {
      name: 'a status nobody knows',
      subject: samlApp({ status: 'STAGED', holes: [hole('status')] }),
      facts: groups(EVERYONE),
      reason: 'unexpected-shape',
    },
    {
      name: 'a service, perhaps',
      subject: brokered(oidcApp({ client: { application_type: undefined }, holes: [hole(TYPE)] })),
      facts: groups(EVERYONE),
      reason: 'unexpected-shape',
    },
    {
      name: 'no way to tell what it is',
      subject: otherApp({ holes: [hole('signOnMode')] }),
      facts: groups(SOME),
      reason: 'unexpected-shape',
    },
  ],
});
