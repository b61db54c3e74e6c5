import type { SamlSignOn } from '../../src/model/app-sign-on.ts';
import { rule } from '../../src/rules/saml-acs-consistency.ts';
import { hole, oidcApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const ENDPOINTS = 'settings.signOn.acsEndpoints';
const ACS = 'https://crm.example.com/acs';
const withSignOn = (signOn: SamlSignOn) => samlApp({ signOn });
const several = (...urls: string[]): SamlSignOn => ({
  allowMultipleAcsEndpoints: true,
  acsEndpoints: urls.map((url) => ({ url })),
});
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `${ACS}${index}`);

testRule(rule, {
  pass: [
    { name: 'all the same', subject: samlApp() },
    { name: 'another spelling', subject: withSignOn({ recipient: ' HTTPS://CRM.example.com:443/acs' }) },
    { name: 'no recipient', subject: withSignOn({ recipient: '', destination: ' ' }) },
    {
      name: 'one of the endpoints',
      subject: withSignOn({ ...several(ACS, `${ACS}2`), recipient: `${ACS}2` }),
    },
    { name: 'ten endpoints', subject: withSignOn(several(...many(10))) },
    {
      name: 'two domains',
      subject: withSignOn(several('https://a.example.com/', 'https://b.example.net/', 'com.acme:/acs')),
    },
    {
      name: 'endpoints that requests may not ask for',
      subject: withSignOn({
        ...several(...many(11), 'https://a.example.net/', 'https://a.example.org/'),
        allowMultipleAcsEndpoints: false,
      }),
    },
    {
      name: 'an override of all',
      subject: withSignOn({
        ssoAcsUrlOverride: 'https://b.example.com/acs',
        recipientOverride: 'https://b.example.com/acs',
        destinationOverride: 'https://b.example.com/acs',
      }),
    },
  ],
  fail: [
    {
      name: 'another recipient and another destination',
      subject: withSignOn({ recipient: 'https://old.example.com/acs', destination: `${ACS}/` }),
      problems: ['mismatch'],
      severity: 'medium',
      at: ['settings.signOn.recipient', 'settings.signOn.destination'],
    },
    {
      name: 'another path',
      subject: withSignOn({ recipient: 'https://crm.example.com/ACS' }),
      problems: ['mismatch'],
    },
    {
      name: 'an endpoint that requests may not ask for',
      subject: withSignOn({ recipient: `${ACS}2`, acsEndpoints: [{ url: `${ACS}2` }] }),
      problems: ['mismatch'],
    },
    {
      name: 'an override of one',
      subject: withSignOn({ destinationOverride: 'https://casb.example.net/acs' }),
      problems: ['mismatch'],
      at: ['settings.signOn.destinationOverride'],
    },
    {
      name: 'three domains, the ACS URL among them',
      subject: withSignOn(several('https://a.example.net/', 'https://a.acme.io/')),
      problems: ['cross-domain'],
      severity: 'medium',
      at: [ENDPOINTS],
    },
    {
      name: 'three names on shared hosting',
      subject: withSignOn(several('https://a.github.io/', 'https://b.github.io/')),
      problems: ['cross-domain'],
    },
    {
      name: 'eleven endpoints',
      subject: withSignOn(several(...many(11))),
      problems: ['many'],
      severity: 'low',
      at: [ENDPOINTS],
    },
    {
      name: 'limits of the administrator',
      subject: withSignOn(several(`${ACS}2`, 'https://a.example.net/')),
      options: { mostEndpoints: 1, mostDomains: 1 },
      problems: ['many', 'cross-domain'],
    },
  ],
  na: [
    { name: 'SAML 1.1', subject: samlApp({ signOnMode: 'SAML_1_1' }) },
    { name: 'OIDC', subject: oidcApp() },
  ],
  unknown: [
    {
      name: 'an ACS URL that is not exposed',
      subject: samlApp({
        signOn: { ssoAcsUrl: undefined },
        holes: [{ at: 'settings.signOn.ssoAcsUrl', reason: 'oin-not-exposed' }],
      }),
      reason: 'oin-not-exposed',
    },
    {
      name: 'nobody knows whether the endpoints count',
      subject: samlApp({
        signOn: { ...several(...many(11)), allowMultipleAcsEndpoints: undefined },
        holes: [hole('settings.signOn.allowMultipleAcsEndpoints')],
      }),
      reason: 'unexpected-shape',
    },
  ],
});
