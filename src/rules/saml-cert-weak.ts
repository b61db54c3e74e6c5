import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { activeKey } from './lib/active-key.ts';
import type { CertificateFacts } from './lib/certificate.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_11_2_3 } from './lib/references/asvs.ts';
import { cwe326, cwe328 } from './lib/references/cwe.ts';
import { sp80053_SC_17 } from './lib/references/nist-800-53.ts';
import { oktaSamlSha256 } from './lib/references/okta-docs.ts';
import { sp800131a_3, sp800131a_9 } from './lib/references/practice.ts';
import { isSaml2App } from './lib/saml-app.ts';

export const meta = {
  id: 'saml-cert-weak',
  title: 'Use 2048-bit SHA-256 signing certificates',
  group: 'K. SAML and WS-Federation',
  texts: {
    short: 'The RSA key that signs the assertions has {value} bits, fewer than 2048.',
    sha1: 'The certificate of the signing key is itself signed with a broken hash (algorithm {value}).',
    'long-life': 'The certificate of the signing key is valid for {value} days, more than ten years.',
  },
  why: 'A factored signing key forges assertions for every user; SHA-1 certificates mark integrations that were never upgraded (and usually also sign with SHA-1).',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > Sign On tab > SAML Signing Certificates > Generate new certificate > give the metadata to the SP > Actions > Activate',
    api: 'POST /api/v1/apps/{appId}/credentials/keys/generate?validityYears=…; PUT /api/v1/apps/{appId}: credentials.signing.kid',
    terraform: 'okta_app_saml: key_name, key_years_valid',
  },
  falsePositives: 'SP pins the old certificate.',
  references: [asvs_11_2_3, cwe326, cwe328, oktaSamlSha256, sp800131a_3, sp800131a_9, sp80053_SC_17],
} as const satisfies RuleMeta;

const VARIANTS = {
  short: 'high',
  sha1: 'low',
  'long-life': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const DAY = 86_400_000;
const SHORTEST = 2048;

/** Signatures over MD2, MD5 or SHA-1. */
const BROKEN: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.2',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.3.14.3.2.29',
  '1.2.840.10040.4.3',
  '1.2.840.10045.4.1',
]);

/** Signatures over SHA-2, and Ed25519 and Ed448; of any other nobody here knows the hash. */
const SOUND: ReadonlySet<string> = new Set([
  '1.2.840.113549.1.1.11',
  '1.2.840.113549.1.1.12',
  '1.2.840.113549.1.1.13',
  '1.2.840.113549.1.1.14',
  '1.2.840.10045.4.3.1',
  '1.2.840.10045.4.3.2',
  '1.2.840.10045.4.3.3',
  '1.2.840.10045.4.3.4',
  '1.3.101.112',
  '1.3.101.113',
]);

function weakness({ key, signatureAlgorithm }: CertificateFacts, at: string): Problem<Variant>[] {
  if (key.kind === 'rsa' && key.bits < SHORTEST) return [{ variant: 'short', at, value: key.bits }];
  return BROKEN.has(signatureAlgorithm) ? [{ variant: 'sha1', at, value: signatureAlgorithm }] : [];
}

const isJudged = ({ key, signatureAlgorithm }: CertificateFacts): boolean =>
  key.kind !== 'other' && (SOUND.has(signatureAlgorithm) || BROKEN.has(signatureAlgorithm));

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-cert-weak',
  severity: 'high',
  confidence: 'high',
  protocols: ['saml'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: ['credentials.signing'],
  needs: ['signingKeys'],
  options: {
    mostDays: { label: 'Days a signing certificate may be valid', default: 3680, min: 30, max: 36_500 },
  },
  appliesTo: isSaml2App,
  whyUnknown(app, { facts }) {
    const certificate = activeKey(app, facts.signingKeys)?.certificate;
    return certificate && isJudged(certificate.facts) ? undefined : 'unexpected-shape';
  },
  evaluate(app, { facts, options }) {
    const certificate = activeKey(app, facts.signingKeys)?.certificate;
    if (!certificate) return NO_PROBLEMS;
    const { at, facts: read } = certificate;
    const found = weakness(read, at);
    const days = (read.notAfter.getTime() - read.notBefore.getTime()) / DAY;
    if (days > options.mostDays) found.push({ variant: 'long-life', at, value: Math.floor(days) });
    return found;
  },
});
