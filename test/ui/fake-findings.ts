import type { Finding } from '../../src/model/report.ts';
import type { RuleMeta } from '../../src/model/rule.ts';
import { SEVERITIES, type Severity } from '../../src/model/severity.ts';
import type { SubjectRef } from '../../src/model/subject.ts';

const RULES = [
  [
    'oidc-redirect-uri-wildcard',
    'own-domain',
    'settings.oauthClient.redirect_uris[0]',
    'https://*.example.com/cb',
  ],
  ['oidc-implicit-grant', 'token-and-code', 'settings.oauthClient.grant_types[1]', 'implicit'],
  ['oidc-pkce-not-required', 'web', 'credentials.oauthClient.pkce_required', false],
  ['oidc-issuer-mode', 'dynamic', 'settings.oauthClient.issuer_mode', 'DYNAMIC'],
] as const;

export const metaFor = (id: string, variants: readonly string[]): RuleMeta => ({
  id,
  title: `Title of ${id}`,
  group: 'A. Group',
  why: `Why ${id} matters.`,
  fix: {
    console: 'Admin Console > Applications > [app] > General tab > clear the box > Save',
    api: 'PUT /api/v1/apps/{appId}',
    terraform: 'okta_app_oauth: grant_types',
  },
  falsePositives: 'Hardly ever.',
  texts: Object.fromEntries(variants.map((variant) => [variant, `The value {value} shows ${variant}.`])),
  references: [
    {
      standard: 'RFC 9700',
      section: '§2.1',
      url: 'https://www.rfc-editor.org/rfc/rfc9700',
      paraphrase: 'Exact match.',
    },
    { standard: 'Bad link', section: '§0', url: 'javascript:alert(1)', paraphrase: 'Never a link.' },
  ],
});

export const fakeTexts: Readonly<Record<string, RuleMeta>> = Object.fromEntries(
  RULES.map(([id, variant]) => [id, metaFor(id, [variant])]),
);

export const fakeSubject = (number: number, label = `App ${number}`): SubjectRef => {
  const id = `0oa${String(number).padStart(17, '0')}`;
  return {
    kind: 'app',
    id,
    label,
    url: `https://acme-admin.okta.com/admin/app/oidc_client/instance/${id}/`,
    status: number % 5 === 4 ? 'INACTIVE' : 'ACTIVE',
    type: number % 2 === 0 ? 'oidc-web' : 'oidc-browser',
  };
};

/** One finding; every number gives another one, and always the same. */
export function fakeFinding(number: number, subject = fakeSubject(number)): Finding {
  const [ruleId, variant, at, value] = RULES[number % RULES.length]!;
  const severity = SEVERITIES[number % SEVERITIES.length] as Severity;
  return {
    id: `${ruleId}/app/${subject.id}`,
    ruleId,
    subject,
    outcome: severity === 'info' ? 'info' : 'fail',
    severity,
    confidence: 'high',
    problems: [{ variant, severity, at, value }],
  };
}

export const fakeFindings = (count: number): readonly Finding[] =>
  Array.from({ length: count }, (_, number) => fakeFinding(number)).sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.ruleId.localeCompare(b.ruleId) ||
      a.id.localeCompare(b.id),
  );
