import { rule } from '../../src/rules/saml11-or-wsfed-legacy.ts';
import { hole, oidcApp, samlApp, wsFederationApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const REPLY = 'settings.app.wReplyURL';
const OVERRIDE = 'settings.app.wReplyOverride';

testRule(rule, {
  // An app that this rule is about passes with information at best.
  pass: [],
  fail: [
    {
      name: 'an override',
      subject: wsFederationApp({ wReplyOverride: true }),
      problems: ['wreply-override'],
      severity: 'high',
      at: [OVERRIDE],
    },
    {
      name: 'a reply over http',
      subject: wsFederationApp({ wReplyURL: ' HTTP://crm.example.com/wsfed' }),
      problems: ['wreply-http'],
      severity: 'high',
      at: [REPLY],
    },
    {
      name: 'both',
      subject: wsFederationApp({ wReplyURL: 'http://crm.example.com/', wReplyOverride: true }),
      problems: ['wreply-override', 'wreply-http'],
    },
    {
      name: 'an override, whatever the address',
      subject: wsFederationApp({}, { settings: { app: { wReplyOverride: true } }, holes: [hole(REPLY)] }),
      problems: ['wreply-override'],
    },
    {
      name: 'a pinned reply',
      subject: wsFederationApp(),
      problems: ['wsfed'],
      severity: 'info',
      at: ['signOnMode'],
    },
    {
      name: 'a reply to the user’s own computer',
      subject: wsFederationApp({ wReplyURL: 'http://localhost/wsfed' }),
      problems: ['wsfed'],
      severity: 'info',
    },
    {
      name: 'SAML 1.1',
      subject: samlApp({ signOnMode: 'SAML_1_1' }),
      problems: ['saml11'],
      severity: 'low',
      at: ['signOnMode'],
    },
    {
      name: 'an inactive app',
      subject: wsFederationApp({ wReplyOverride: true }, { status: 'INACTIVE' }),
      problems: ['wreply-override'],
      severity: 'low',
    },
  ],
  na: [
    { name: 'SAML 2.0', subject: samlApp() },
    { name: 'OIDC', subject: oidcApp() },
    { name: 'an app of Okta', subject: wsFederationApp({}, { name: 'okta_flow_sso' }) },
  ],
  unknown: [
    {
      name: 'a template that hides its reply settings',
      subject: wsFederationApp(
        {},
        {
          name: 'office365',
          settings: { app: {} },
          holes: [{ at: OVERRIDE, reason: 'oin-not-exposed' }],
        },
      ),
      reason: 'oin-not-exposed',
    },
    {
      name: 'a reply address that could not be read',
      subject: wsFederationApp({}, { settings: { app: { wReplyOverride: false } }, holes: [hole(REPLY)] }),
      reason: 'unexpected-shape',
    },
  ],
});
