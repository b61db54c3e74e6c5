import type { SamlSignOn } from '../../src/model/app-sign-on.ts';
import { rule } from '../../src/rules/saml-request-unsigned.ts';
import { hole, oidcApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const SIGNED = 'settings.signOn.samlSignedRequestEnabled';
const ACS = 'https://crm.example.com/acs';
const unsigned = (changes: SamlSignOn = {}) =>
  samlApp({ signOn: { samlSignedRequestEnabled: false, ...changes } });
const several = (...urls: string[]): SamlSignOn => ({
  allowMultipleAcsEndpoints: true,
  acsEndpoints: urls.map((url) => ({ url })),
});

testRule(rule, {
  pass: [
    { name: 'verified', subject: samlApp() },
    { name: 'verified, with several addresses', subject: samlApp({ signOn: several(ACS, `${ACS}2`) }) },
  ],
  fail: [
    {
      name: 'several addresses',
      subject: unsigned(several(ACS, `${ACS}2`)),
      problems: ['multi-acs'],
      severity: 'low',
      at: [SIGNED],
    },
    { name: 'one more address', subject: unsigned(several(`${ACS}2`)), problems: ['multi-acs'] },
    { name: 'one address', subject: unsigned(), problems: ['off'], severity: 'info', at: [SIGNED] },
    { name: 'one address twice', subject: unsigned(several(ACS, ` ${ACS}`)), problems: ['off'] },
    {
      name: 'several addresses that requests may not ask for',
      subject: unsigned({ ...several(ACS, `${ACS}2`), allowMultipleAcsEndpoints: false }),
      problems: ['off'],
    },
  ],
  na: [
    { name: 'SAML 1.1', subject: samlApp({ signOnMode: 'SAML_1_1' }) },
    { name: 'OIDC', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'missing',
      subject: samlApp({ signOn: { samlSignedRequestEnabled: undefined }, holes: [hole(SIGNED)] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'off, with addresses nobody can read',
      subject: samlApp({
        signOn: { samlSignedRequestEnabled: false, acsEndpoints: undefined },
        holes: [hole('settings.signOn.acsEndpoints')],
      }),
      reason: 'unexpected-shape',
    },
    {
      name: 'off, with one endpoint beside an ACS URL nobody can read',
      subject: samlApp({
        signOn: { samlSignedRequestEnabled: false, ...several(ACS), ssoAcsUrl: undefined },
        holes: [hole('settings.signOn.ssoAcsUrl')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
