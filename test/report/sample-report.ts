import type { Report } from '../../src/model/report.ts';
import { composeReport } from '../../src/report/compose-report.ts';
import type { ComposedReport } from '../../src/report/composed-report.ts';
import { fakeFinding, fakeTexts } from '../ui/fake-findings.ts';
import { fakeHead } from '../ui/fake-report.ts';

export const sampleReport: Report = {
  ...fakeHead,
  coverage: {
    ...fakeHead.coverage,
    gaps: [{ what: 'authorizationServers', reason: 'not-licensed', detail: '401 E0000015' }],
  },
  unknown: [{ ruleId: 'oidc-implicit-grant', reason: 'oin-not-exposed', count: 1, subjectIds: ['0oa9'] }],
  findings: [
    fakeFinding(1),
    {
      ...fakeFinding(2),
      waiver: { reason: 'Kiosk only', by: 'Security team', until: '2027-01-01' },
    },
    { ...fakeFinding(3), outcome: 'error', problems: [] },
  ],
};

export const compose = (report: Report = sampleReport, notice?: string): ComposedReport =>
  composeReport(report, fakeTexts, { name: 'okta-app-auditor', version: '1.2.3' }, notice);
