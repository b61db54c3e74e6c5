import { defineRule, type RuleMeta } from '../model/rule.ts';
import type { OriginScope, Subject, TrustedOrigin } from '../model/subject.ts';
import { isPlainHttp } from './lib/hosts.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { isWeb, parseUri } from './lib/parse-uri.ts';
import { asvs_3_4_2, asvs_12_2_1 } from './lib/references/asvs.ts';
import { cwe319, cwe942 } from './lib/references/cwe.ts';
import { oktaCors } from './lib/references/okta-docs.ts';

export const meta = {
  id: 'origin-insecure-scheme',
  title: 'Use https Trusted Origins',
  group: 'H. Trusted Origins',
  texts: {
    'http-cors':
      'While it is active, the clear-text origin {value} may call Okta’s APIs with the session of whoever visits it.',
    'http-iframe': 'While it is active, the clear-text origin {value} may frame Okta’s pages.',
    'http-redirect': 'While it is active, Okta may redirect users to the clear-text origin {value}.',
    ftp: 'The origin {value} is an ftp address.',
    unparseable: '{value} is not a pure origin: scheme, host and port, without path, query or fragment.',
    'app-scheme': 'The origin {value} uses the scheme of a hybrid app.',
  },
  why: 'Anyone on the network path can inject script into the http page; that script is a trusted origin and may call /api/v1/users/me, sessions or password endpoints with the victim’s Okta cookie.',
  fix: {
    console:
      'Admin Console > Security > API > Trusted Origins tab > [origin] > Actions > Edit > Origin URL: https > Save',
    api: 'PUT /api/v1/trustedOrigins/{id}: origin="https://…"',
    terraform: 'okta_trusted_origin: origin = "https://…"',
  },
  falsePositives: 'Test orgs.',
  references: [asvs_3_4_2, asvs_12_2_1, cwe319, cwe942, oktaCors],
} as const satisfies RuleMeta;

const VARIANTS = {
  'http-cors': 'high',
  'http-iframe': 'medium',
  'http-redirect': 'medium',
  ftp: 'medium',
  unparseable: 'low',
  'app-scheme': 'info',
} as const;

/** A slash at the end is how browsers write an origin's address, not a path. */
const PURE_ORIGIN = /^[a-z][a-z0-9+.-]*:\/\/[^\\/?#\s]+\/?$/i;

type Variant = keyof typeof VARIANTS;

function httpVariant(scopes: TrustedOrigin['scopes'] = []): Variant | undefined {
  const has = (wanted: OriginScope): boolean => scopes.some(({ type }) => type === wanted);
  if (has('CORS')) return 'http-cors';
  if (has('REDIRECT')) return 'http-redirect';
  return has('IFRAME_EMBED') ? 'http-iframe' : undefined;
}

function* variantsOf(origin: string, { scopes }: TrustedOrigin): Iterable<Variant> {
  const uri = parseUri(origin);
  if (!PURE_ORIGIN.test(uri.raw) || uri.form === 'unparseable') yield 'unparseable';
  if (!uri.raw.includes('://')) return;
  const http = isPlainHttp(uri) ? httpVariant(scopes) : undefined;
  if (http) yield http;
  if (uri.scheme === 'ftp') yield 'ftp';
  else if (!isWeb(uri) && uri.form !== 'unparseable') yield 'app-scheme';
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'origin-insecure-scheme',
  severity: 'high',
  confidence: 'high',
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['trusted-origin'],
  reads: ['origin', 'scopes'],
  appliesTo: (subject: Subject): subject is TrustedOrigin => subject.kind === 'trusted-origin',
  evaluate(subject) {
    const { origin: value, status } = subject;
    if (value === undefined) return NO_PROBLEMS;
    // Nobody can use a deactivated origin.
    const cap = status === 'INACTIVE' ? ({ severity: 'info' } as const) : {};
    return Array.from(variantsOf(value, subject), (variant) => ({ variant, at: 'origin', value, ...cap }));
  },
});
