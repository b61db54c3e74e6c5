import { rule } from '../../src/rules/saml-unsigned.ts';
import { hole, oidcApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const ASSERTION = 'settings.signOn.assertionSigned';
const RESPONSE = 'settings.signOn.responseSigned';
const signed = (
  assertionSigned: boolean | undefined,
  responseSigned: boolean | undefined,
  holes: string[] = [],
) => samlApp({ signOn: { assertionSigned, responseSigned }, holes: holes.map(hole) });

testRule(rule, {
  pass: [{ name: 'both', subject: samlApp() }],
  fail: [
    {
      name: 'neither',
      subject: signed(false, false),
      problems: ['none'],
      severity: 'critical',
      at: [ASSERTION],
    },
    {
      name: 'only the response',
      subject: signed(false, true),
      problems: ['assertion-unsigned'],
      severity: 'medium',
      at: [ASSERTION],
    },
    {
      name: 'only the assertion',
      subject: signed(true, false),
      problems: ['response-unsigned'],
      severity: 'info',
      at: [RESPONSE],
    },
  ],
  na: [
    { name: 'SAML 1.1', subject: samlApp({ signOnMode: 'SAML_1_1' }) },
    { name: 'OIDC', subject: oidcApp() },
  ],
  unknown: [
    { name: 'neither read', subject: signed(undefined, undefined, [ASSERTION]), reason: 'unexpected-shape' },
    {
      name: 'the assertion unread',
      subject: signed(undefined, false, [ASSERTION]),
      reason: 'unexpected-shape',
    },
    {
      name: 'the response unread',
      subject: signed(false, undefined, [RESPONSE]),
      reason: 'unexpected-shape',
    },
  ],
});
