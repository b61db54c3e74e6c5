import type { SwaApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { isPlainHttp } from './lib/hosts.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isWeb, type ParsedUri, parseUri } from './lib/parse-uri.ts';
import { patternReach } from './lib/pattern-reach.ts';
import { isSharedHosting } from './lib/public-suffix.ts';
import { asvs_12_2_1 } from './lib/references/asvs.ts';
import { cwe319, cwe625, cwe777 } from './lib/references/cwe.ts';
import { cis_3_10 } from './lib/references/frameworks.ts';
import { sp80053_SC_8 } from './lib/references/nist-800-53.ts';
import { isSwaApp } from './lib/swa-app.ts';
import { isHostileTarget, isTunnelOrDebugger } from './lib/targets.ts';

export const meta = {
  id: 'swa-url-insecure',
  title: 'Submit vaulted passwords only to exact https pages',
  group: 'L. SWA, basic-auth and bookmark apps',
  texts: {
    http: 'Passwords are entered on a clear-text page: {value}.',
    dangerous: 'Passwords are entered at {value}, an address built to deceive or open to others.',
    'loose-regex': 'The pattern {value} also matches pages of other sites, or pages without https.',
    shared: 'Passwords are entered at {value}, which is on shared hosting.',
  },
  why: 'The browser plug-in enters the stored password on any page that matches: clear-text or look-alike pages receive it.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > App Settings > Edit > Login URL: https > URL regex: https and anchored > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.signOn.loginUrl, redirectUrl (AUTO_LOGIN); settings.app.url, targetURL, authURL, redirectUrl, loginUrlRegex (the others)',
    terraform:
      'okta_app_auto_login: sign_on_url; okta_app_swa: url, url_regex; okta_app_secure_password_store: url; okta_app_basic_auth: url, auth_url',
  },
  falsePositives: 'Intranet devices without TLS.',
  references: [asvs_12_2_1, cis_3_10, cwe319, cwe625, cwe777, sp80053_SC_8],
} as const satisfies RuleMeta;

const VARIANTS = {
  http: 'high',
  dangerous: 'high',
  'loose-regex': 'medium',
  shared: 'medium',
} as const;

type Variant = keyof typeof VARIANTS;

const REGEX = 'settings.app.loginUrlRegex';
const READS = [
  'settings.signOn.loginUrl',
  'settings.signOn.redirectUrl',
  'settings.app.url',
  'settings.app.targetURL',
  'settings.app.authURL',
  'settings.app.redirectUrl',
] as const;

/** The addresses by their paths, as far as the app has any. */
function addressesOf({ settings: { signOn, app } }: SwaApp): readonly (readonly [string, string])[] {
  const values = [signOn.loginUrl, signOn.redirectUrl, app.url, app.targetURL, app.authURL, app.redirectUrl];
  return READS.flatMap((at, index) => {
    const value = values[index]?.trim();
    return value ? [[at, value] as const] : [];
  });
}

function variantsOf(uri: ParsedUri): readonly Variant[] {
  const found: Variant[] = isPlainHttp(uri) ? ['http'] : [];
  if (isHostileTarget(uri) || isTunnelOrDebugger(uri)) found.push('dangerous');
  else if (isSharedHosting(uri.host)) found.push('shared');
  return found;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'swa-url-insecure',
  severity: 'high',
  confidence: 'high',
  protocols: ['swa'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low', 'nonprod-minus-1'],
  reads: [...READS, REGEX],
  appliesTo: isSwaApp,
  whyUnknown(app: SwaApp) {
    const addresses = addressesOf(app);
    // Okta knows the pages of its own integrations and does not show them.
    if (addresses.length === 0) return 'oin-not-exposed';
    const regex = app.settings.app.loginUrlRegex;
    const isClear = addresses.every(([, value]) => isWeb(parseUri(value)));
    return isClear && (!regex || patternReach(regex) !== 'unclear') ? undefined : 'unexpected-shape';
  },
  evaluate(app) {
    const found: Problem<Variant>[] = addressesOf(app).flatMap(([at, value]) =>
      variantsOf(parseUri(value)).map((variant) => ({ variant, at, value })),
    );
    const regex = app.settings.app.loginUrlRegex;
    if (regex && patternReach(regex) === 'loose')
      found.push({ variant: 'loose-regex', at: REGEX, value: regex });
    return found.length > 0 ? found : NO_PROBLEMS;
  },
});
