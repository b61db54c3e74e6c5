import type { SamlApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_11_3_1, asvs_11_3_2 } from './lib/references/asvs.ts';
import { cwe311, cwe327 } from './lib/references/cwe.ts';
import {
  samlSecurity_4_2_2,
  samlSecurity_7_1_1_3,
  sp80063c_6_2_3,
  xmlenc_6_1,
} from './lib/references/federation.ts';
import { isSaml2App } from './lib/saml-app.ts';

export const meta = {
  id: 'saml-unencrypted',
  title: 'Encrypt assertions that carry personal or group data',
  group: 'K. SAML and WS-Federation',
  texts: {
    rsa15:
      'The key of encrypted assertions travels under {value} (RSA PKCS #1 v1.5), which is open to padding-oracle attacks.',
    cbc: 'Assertions are encrypted with {value}: CBC without integrity is open to padding-oracle attacks.',
    'off-sensitive': 'Assertions carry groups or many attributes of the user and are not encrypted.',
    off: 'Assertions are not encrypted.',
  },
  why: 'The assertion passes through the browser, extensions and proxies that break TLS; CBC and RSA 1.5 are open to padding-oracle attacks at the SP.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > SAML Settings > Edit > Next > Configure SAML > Show Advanced Settings: Assertion Encryption: Encrypted, AES256-GCM, RSA-OAEP, SP certificate > Next > Finish',
    api: 'PUT /api/v1/apps/{appId}: settings.signOn.assertionEncryption={enabled: true, encryptionAlgorithm: "AES256_GCM", keyTransportAlgorithm: "RSA_OAEP", x5c}',
    terraform: 'not an okta_app_saml argument – use the API',
  },
  falsePositives: 'SPs without decryption support.',
  references: [
    asvs_11_3_1,
    asvs_11_3_2,
    cwe311,
    cwe327,
    samlSecurity_4_2_2,
    samlSecurity_7_1_1_3,
    sp80063c_6_2_3,
    xmlenc_6_1,
  ],
} as const satisfies RuleMeta;

const VARIANTS = {
  rsa15: 'medium',
  cbc: 'low',
  'off-sensitive': 'low',
  off: 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const ENCRYPTION = 'settings.signOn.assertionEncryption';
const STATEMENTS = 'settings.signOn.attributeStatements';
const CONFIGURED = 'settings.signOn.configuredAttributeStatements';

/** Whether assertions say more of the user than a name and an address. Both lists may hold the same statement. */
function isSensitive({ settings: { signOn } }: SamlApp, most: number): boolean {
  const { attributeStatements: plain = [], configuredAttributeStatements: configured = [] } = signOn;
  if (plain.length > most || configured.length > most) return true;
  const statements = [...plain, ...configured];
  if (statements.some(({ type }) => type === 'GROUP')) return true;
  return new Set(statements.map(({ name }, index) => name ?? index)).size > most;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-unencrypted',
  severity: 'medium',
  confidence: 'high',
  hardening: true,
  protocols: ['saml'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [
    `${ENCRYPTION}.enabled`,
    `${ENCRYPTION}.encryptionAlgorithm`,
    `${ENCRYPTION}.keyTransportAlgorithm`,
    STATEMENTS,
    CONFIGURED,
  ],
  options: {
    mostAttributes: { label: 'Attributes an assertion may carry in clear', default: 5, min: 0, max: 100 },
  },
  appliesTo: isSaml2App,
  evaluate(app, { options }) {
    const {
      enabled,
      encryptionAlgorithm: cipher,
      keyTransportAlgorithm: transport,
    } = app.settings.signOn.assertionEncryption ?? {};
    if (enabled === undefined) return NO_PROBLEMS;
    if (!enabled) {
      const variant = isSensitive(app, options.mostAttributes) ? 'off-sensitive' : 'off';
      return [{ variant, at: `${ENCRYPTION}.enabled`, value: false }];
    }
    const found: Problem<Variant>[] = [];
    if (transport === 'RSA_15')
      found.push({ variant: 'rsa15', at: `${ENCRYPTION}.keyTransportAlgorithm`, value: transport });
    if (cipher?.endsWith('_CBC'))
      found.push({ variant: 'cbc', at: `${ENCRYPTION}.encryptionAlgorithm`, value: cipher });
    return found;
  },
});
