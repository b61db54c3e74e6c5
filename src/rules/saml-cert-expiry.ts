import type { SamlApp } from '../model/app.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { activeKey } from './lib/active-key.ts';
import { readCertificate } from './lib/certificate.ts';
import { cwe298, cwe324 } from './lib/references/cwe.ts';
import { owaspSaml } from './lib/references/federation.ts';
import { sp80053_SC_12, sp80053_SC_17 } from './lib/references/nist-800-53.ts';
import { oktaSamlSha256 } from './lib/references/okta-docs.ts';
import { isSaml2App, type Placed } from './lib/saml-app.ts';

export const meta = {
  id: 'saml-cert-expiry',
  title: 'Replace SAML signing certificates before they expire',
  group: 'K. SAML and WS-Federation',
  texts: {
    expired: 'The certificate that signs the assertions expired on {value}.',
    'soon-30': 'The certificate that signs the assertions expires very soon, on {value}.',
    'soon-90': 'The certificate that signs the assertions expires soon, on {value}.',
    'sp-expired':
      'A certificate of the service provider, for encryption or for its requests, expired on {value}.',
  },
  why: 'On expiry strict SPs stop all logins; others go on trusting a key that should have been replaced.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Sign On tab > SAML Signing Certificates > Generate new certificate > give the metadata to the SP > Actions > Activate; Certificate of the service provider > General tab > SAML Settings > Edit > Next > Show Advanced Settings > Signature Certificate or Encryption Certificate > upload the new one > Next > Finish',
    api: 'POST /api/v1/apps/{appId}/credentials/keys/generate?validityYears=…; PUT /api/v1/apps/{appId}: credentials.signing.kid; SP: PUT /api/v1/apps/{appId}: settings.signOn.spCertificate.x5c, assertionEncryption.x5c',
    terraform: 'okta_app_saml: key_name, key_years_valid',
  },
  falsePositives: 'Apps in migration.',
  references: [cwe298, cwe324, oktaSamlSha256, owaspSaml, sp80053_SC_12, sp80053_SC_17],
} as const satisfies RuleMeta;

const VARIANTS = {
  expired: 'high',
  'soon-30': 'medium',
  'soon-90': 'low',
  'sp-expired': 'medium',
} as const;

type Variant = keyof typeof VARIANTS;

const DAY = 86_400_000;

const SP_CERTIFICATE = 'settings.signOn.spCertificate';
const ENCRYPTION_CERTIFICATE = 'settings.signOn.assertionEncryption.x5c';

/** Certificates of the service provider; the first of each list is its own. */
function spCertificates({ settings: { signOn } }: SamlApp): readonly Placed[] {
  const lists = [
    { at: `${SP_CERTIFICATE}.x5c[0]`, value: signOn.spCertificate?.x5c[0] },
    { at: `${ENCRYPTION_CERTIFICATE}[0]`, value: signOn.assertionEncryption?.x5c[0] },
  ];
  return lists.flatMap(({ at, value }) => (value === undefined ? [] : [{ at, value }]));
}

/** Okta never shows the encryption of some apps; that alone must not hide how long their signing key lasts. */
const areSpCertificatesRead = (app: SamlApp): boolean =>
  !app.holes.some(({ at }) => at.startsWith(ENCRYPTION_CERTIFICATE)) &&
  spCertificates(app).every(({ value }) => readCertificate(value));

function spProblems(app: SamlApp, now: Date): Problem<Variant>[] {
  return spCertificates(app).flatMap(({ at, value }) => {
    const end = readCertificate(value)?.notAfter;
    return end && end < now ? [{ variant: 'sp-expired', at, value: end.toISOString() }] : [];
  });
}

function variantOf(end: Date, { now, options }: Context<'urgentDays' | 'soonDays'>): Variant | undefined {
  const days = (end.getTime() - now.getTime()) / DAY;
  if (days < 0) return 'expired';
  if (days <= options.urgentDays) return 'soon-30';
  return days <= options.soonDays ? 'soon-90' : undefined;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-cert-expiry',
  severity: 'high',
  confidence: 'high',
  protocols: ['saml'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: ['credentials.signing', SP_CERTIFICATE, 'settings.signOn.assertionEncryption'],
  needs: ['signingKeys'],
  options: {
    urgentDays: { label: 'Days before the end that are urgent', default: 30, min: 1, max: 365 },
    soonDays: {
      label: 'Days before the end worth a warning',
      default: 90,
      min: 1,
      max: 730,
      atLeast: 'urgentDays',
    },
  },
  appliesTo: isSaml2App,
  whyUnknown: (app, { facts }) =>
    activeKey(app, facts.signingKeys)?.end && areSpCertificatesRead(app) ? undefined : 'unexpected-shape',
  evaluate(app, context) {
    const found = spProblems(app, context.now);
    const end = activeKey(app, context.facts.signingKeys)?.end;
    const variant = end && variantOf(end.moment, context);
    if (variant) found.push({ variant, at: end.at, value: end.moment.toISOString() });
    return found;
  },
});
