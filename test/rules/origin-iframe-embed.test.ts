import { rule } from '../../src/rules/origin-iframe-embed.ts';
import { hole, oidcApp, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const CORS = { type: 'CORS', allowedOktaApps: [] } as const;
const frame = (...allowedOktaApps: string[]) => ({ type: 'IFRAME_EMBED', allowedOktaApps }) as const;

testRule(rule, {
  pass: [
    { name: 'no frame', subject: trustedOrigin() },
    { name: 'no type', subject: trustedOrigin({ scopes: [] }) },
    {
      name: 'the dashboard is only framed by frames',
      subject: trustedOrigin({ scopes: [{ type: 'CORS', allowedOktaApps: ['OKTA_ENDUSER'] }] }),
    },
  ],
  fail: [
    {
      name: 'the dashboard',
      subject: trustedOrigin({ scopes: [CORS, frame('OTHER', 'OKTA_ENDUSER')] }),
      problems: ['enduser'],
      severity: 'medium',
      at: ['scopes[1].allowedOktaApps[1]'],
    },
    {
      name: 'sign-in pages',
      subject: trustedOrigin({ scopes: [frame()] }),
      problems: ['signin'],
      severity: 'low',
      at: ['scopes[0].type'],
    },
    { name: 'another app', subject: trustedOrigin({ scopes: [frame('OTHER')] }), problems: ['signin'] },
    {
      name: 'a wildcard',
      subject: trustedOrigin({ origin: 'https://*.example.com', scopes: [frame('OKTA_ENDUSER')] }),
      nonProduction: true,
      problems: ['enduser'],
      severity: 'low',
    },
    {
      name: 'whatever apps',
      subject: trustedOrigin({ scopes: [frame()], holes: [hole('scopes[0].allowedOktaApps')] }),
      problems: ['signin'],
    },
  ],
  na: [
    { name: 'an app', subject: oidcApp() },
    { name: 'deactivated', subject: trustedOrigin({ status: 'INACTIVE', scopes: [frame()] }) },
  ],
  unknown: [
    {
      name: 'no types read',
      subject: trustedOrigin({ scopes: undefined, holes: [hole('scopes')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a new type',
      subject: trustedOrigin({ scopes: [CORS], holes: [hole('scopes[1].type')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a new status',
      subject: trustedOrigin({ status: 'PENDING', scopes: [frame()], holes: [hole('status')] }),
      reason: 'unexpected-shape',
    },
  ],
});
