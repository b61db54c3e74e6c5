import type { AuthorizationServer } from '../../src/model/authorization-server.ts';
import { rule } from '../../src/rules/signing-key-rotation-manual.ts';
import { authorizationServer, hole, oidcApp, oinApp, oktaApp, samlApp } from '../support/build-subjects.ts';
import { testRule } from '../support/rule-tester.ts';

const PINNED = 'credentials.oauthClient.autoKeyRotation';
const MODE = 'credentials.signing.rotationMode';
const now = '2026-01-01T00:00:00Z';

const server = (signing: AuthorizationServer['credentials']['signing'], status = 'ACTIVE') =>
  authorizationServer({ status, credentials: { signing } });
const app = (autoKeyRotation: boolean | undefined, status = 'ACTIVE') =>
  oidcApp({ status, credentials: { autoKeyRotation } });

testRule(rule, {
  pass: [
    {
      name: 'Okta rotates',
      subject: server({ rotationMode: 'AUTO', lastRotated: '2020-01-01T00:00:00.000Z' }),
    },
    { name: 'only Okta knows the next time', subject: server({ nextRotation: '2026-03-01T00:00:00.000Z' }) },
    { name: 'an app as it was made', subject: app(undefined) },
    { name: 'an app that follows', subject: app(true) },
  ],
  fail: [
    {
      name: 'half a year and a second',
      subject: server({ rotationMode: 'MANUAL', lastRotated: '2025-07-04T23:59:59.000Z' }),
      now,
      problems: ['as-manual-old'],
      severity: 'medium',
      at: ['credentials.signing.lastRotated'],
    },
    {
      name: '180 days',
      subject: server({ rotationMode: 'MANUAL', lastRotated: '2025-07-05T00:00:00.000Z' }),
      now,
      problems: ['as-manual'],
      severity: 'low',
      at: [MODE],
    },
    {
      name: 'a shorter life was asked for',
      subject: server({ rotationMode: 'MANUAL', lastRotated: '2025-11-01T00:00:00.000Z' }),
      options: { maxKeyAgeDays: 30 },
      now,
      problems: ['as-manual-old'],
    },
    {
      name: 'by hand, nobody knows when',
      subject: server({ rotationMode: 'MANUAL' }),
      problems: ['as-manual'],
    },
    {
      name: 'a server of a test org',
      subject: server({ rotationMode: 'MANUAL', lastRotated: '2020-01-01T00:00:00.000Z' }),
      nonProduction: true,
      problems: ['as-manual-old'],
      severity: 'low',
    },
    { name: 'an app', subject: app(false), problems: ['app-pinned'], severity: 'low', at: [PINNED] },
  ],
  na: [
    { name: 'a deactivated server', subject: server({ rotationMode: 'MANUAL' }, 'INACTIVE') },
    { name: 'a deactivated app', subject: app(false, 'INACTIVE') },
    { name: 'SAML', subject: samlApp() },
    { name: 'an app of Okta', subject: oktaApp() },
  ],
  unknown: [
    { name: 'a server that does not say', subject: server({}), reason: 'unexpected-shape' },
    {
      name: 'a mode nobody knows',
      subject: authorizationServer({ credentials: { signing: {} }, holes: [hole(MODE)] }),
      reason: 'unexpected-shape',
    },
    { name: 'not exposed', subject: oinApp(), reason: 'oin-not-exposed' },
    { name: 'no flag', subject: oidcApp({ holes: [hole(PINNED)] }), reason: 'unexpected-shape' },
  ],
});
