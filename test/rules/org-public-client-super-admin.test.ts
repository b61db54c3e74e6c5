import { rule } from '../../src/rules/org-public-client-super-admin.ts';
import { hole, oidcApp, orgSubject } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const SETTING = 'clientPrivilegesSetting';

testRule(rule, {
  pass: [{ name: 'off', subject: orgSubject() }],
  fail: [
    {
      name: 'on',
      subject: orgSubject({ clientPrivilegesSetting: true }),
      problems: ['on'],
      severity: 'high',
      at: [SETTING],
    },
    {
      name: 'on, in a preview org',
      subject: orgSubject({ clientPrivilegesSetting: true }),
      nonProduction: true,
      problems: ['on'],
      severity: 'medium',
    },
  ],
  na: [{ name: 'an app', subject: oidcApp() }],
  unknown: [
    {
      name: 'forbidden',
      subject: orgSubject({ [SETTING]: undefined, holes: [{ at: SETTING, reason: 'forbidden' }] }),
      reason: 'forbidden',
    },
    { name: 'unreadable', subject: orgSubject({ holes: [hole(SETTING)] }), reason: 'unexpected-shape' },
    { name: 'never read', subject: orgSubject({ [SETTING]: undefined }), reason: 'unexpected-shape' },
  ],
});
