import { defineRule, type RuleMeta } from '../model/rule.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { DEVICE_CODE, GRANT_TYPES, grantPath, hasGrant } from './lib/grants.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_10_4_4 } from './lib/references/asvs-oauth.ts';
import { crossDeviceFlows } from './lib/references/oauth-drafts.ts';
import { rfc8628_5_4, rfc8628_5_6 } from './lib/references/oauth-rfcs.ts';

export const meta = {
  id: 'oidc-device-grant',
  title: 'Allow the device authorization grant only where a device needs it',
  group: 'D. Grant types, PKCE, DPoP, consent, refresh tokens',
  texts: {
    'device-other':
      'The device authorization grant is on for an app that is not a device or command-line client, so device-code phishing works against it.',
    'device-native':
      'The device authorization grant is on, so device-code phishing works against the users of this native app.',
  },
  why: 'An attacker starts the flow, sends the victim the code and the genuine Okta URL; the victim signs in with full MFA and the attacker’s device receives the tokens (device-code phishing, e.g. Storm-2372).',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > General Settings > Edit > Grant type: Advanced: clear Device Authorization > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.oauthClient.grant_types',
    terraform: 'okta_app_oauth: grant_types without device_code',
  },
  falsePositives:
    'TV, kiosk, CLI clients. Mitigate: short token lifetime, assign to a small group, restrict by network zone, alert on use.',
  references: [rfc8628_5_4, rfc8628_5_6, crossDeviceFlows, asvs_10_4_4],
} as const satisfies RuleMeta;

export const rule = /* @__PURE__ */ defineRule({
  id: 'oidc-device-grant',
  severity: 'medium',
  confidence: 'high',
  protocols: ['oidc'],
  variants: {
    'device-other': 'medium',
    'device-native': 'medium',
  },
  modifiers: ['inactive-cap-low', 'nonprod-minus-1', 'privileged-plus-1'],
  reads: [GRANT_TYPES],
  appliesTo: isOidcApp,
  evaluate(app) {
    if (!hasGrant(app, DEVICE_CODE)) return NO_PROBLEMS;
    const isNative = app.settings.oauthClient.application_type === 'native';
    const at = grantPath(app, DEVICE_CODE);
    return [{ variant: isNative ? 'device-native' : 'device-other', at, value: DEVICE_CODE }];
  },
});
