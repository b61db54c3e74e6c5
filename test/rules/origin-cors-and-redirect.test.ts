import type { OriginScope } from '../../src/model/subject.ts';
import { rule } from '../../src/rules/origin-cors-and-redirect.ts';
import { hole, oidcApp, trustedOrigin } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const scopes = (...types: OriginScope[]) => types.map((type) => ({ type, allowedOktaApps: [] }));
const origin = (...types: OriginScope[]) => trustedOrigin({ scopes: scopes(...types) });

testRule(rule, {
  pass: [
    { name: 'CORS', subject: origin('CORS') },
    { name: 'redirect', subject: origin('REDIRECT') },
    { name: 'frame', subject: origin('IFRAME_EMBED') },
    { name: 'CORS and frame', subject: origin('CORS', 'IFRAME_EMBED') },
    { name: 'redirect and frame', subject: origin('REDIRECT', 'IFRAME_EMBED') },
    { name: 'one type twice', subject: origin('CORS', 'CORS') },
  ],
  fail: [
    {
      name: 'all',
      subject: origin('IFRAME_EMBED', 'REDIRECT', 'CORS'),
      problems: ['all-three'],
      severity: 'low',
      at: ['scopes'],
    },
    {
      name: 'the app wizard’s choice',
      subject: origin('REDIRECT', 'CORS'),
      problems: ['cors-and-redirect'],
      severity: 'info',
      at: ['scopes'],
    },
    { name: 'none', subject: origin(), problems: ['empty-scopes'], severity: 'info', at: ['scopes'] },
    {
      name: 'all, and one that is not known',
      subject: trustedOrigin({
        scopes: scopes('CORS', 'REDIRECT', 'IFRAME_EMBED'),
        holes: [hole('scopes[3].type')],
      }),
      problems: ['all-three'],
    },
  ],
  na: [
    { name: 'an app', subject: oidcApp() },
    { name: 'deactivated', subject: trustedOrigin({ status: 'INACTIVE', scopes: [] }) },
  ],
  unknown: [
    {
      name: 'no types read',
      subject: trustedOrigin({ scopes: undefined, holes: [hole('scopes')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a new type only',
      subject: trustedOrigin({ scopes: [], holes: [hole('scopes[0].type')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'two types and a new one',
      subject: trustedOrigin({ scopes: scopes('CORS', 'REDIRECT'), holes: [hole('scopes[2].type')] }),
      reason: 'unexpected-shape',
    },
    {
      name: 'a new status',
      subject: trustedOrigin({ status: 'PENDING', holes: [hole('status')] }),
      reason: 'unexpected-shape',
    },
  ],
});
