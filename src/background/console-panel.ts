import type { App } from '../model/app.ts';
import type { Consent } from '../model/deeper.ts';
import type { PageApp, PanelView } from '../model/panel.ts';
import type { OrgKey } from '../model/run.ts';
import { readReport, readReportBasis } from '../store/report-store.ts';
import { readSettings } from '../store/settings-store.ts';
import type { CheckApp } from './app-checks.ts';
import { compared, described } from './describe-findings.ts';
import { judgePage } from './judge-page.ts';
import { newRun } from './new-run.ts';
import type { PanelTexts } from './packaged-texts.ts';
import { readMarks } from './read-marks.ts';
import { recent } from './recent.ts';
import type { Rows } from './rows.ts';
import { subjectFindings } from './subject-findings.ts';
import { type Catalogue, type Survey, surveyOf } from './survey.ts';

interface Tools {
  readonly rows: Rows;
  readonly catalogue: Catalogue;
  texts(): Promise<PanelTexts>;
  readonly check: CheckApp;
}

const NO_CONSENT: Consent = { secrets: false, undocumented: false, log: false };

export type ConsolePanel = ReturnType<typeof openConsolePanel>;

/** Answers the panel and the badges inside the Admin Console, for the org of the page that asks. */
export function openConsolePanel({ rows, catalogue, texts, check }: Tools) {
  const surveyFor = openSurveys(catalogue);
  const known = openKnownApps();
  return {
    async appFindings(org: OrgKey, appId: string): Promise<PanelView | null> {
      const index = await rows.index(org);
      const coverage = (await index?.coverage())?.get(appId);
      if (!index || coverage === undefined) return null;
      const findings = await subjectFindings(index, 'app', appId);
      const { takenAt } = index.report.summary.head;
      return { source: 'audit', takenAt, findings: described(findings, await texts()), coverage };
    },
    async judge(org: OrgKey, page: PageApp): Promise<PanelView> {
      // A worker just started has neither; the words take no longer than what the audit knew.
      const [{ input }, words] = await Promise.all([surveyFor(org), texts()]);
      const app = known.of(org).get((page.unsaved ?? page.saved)?.id ?? '');
      const { before, after, unknown } = judgePage(page, app, input);
      const findings = before ? compared(before, after, words) : described(after, words);
      return { source: 'page', takenAt: new Date().toISOString(), findings, unknown };
    },
    async check(org: OrgKey, appId: string): Promise<PanelView> {
      const apps = known.of(org);
      const { app, check: found } = await check(org, appId, NO_CONSENT);
      apps.set(appId, app);
      const { takenAt, carriedFrom, unknown } = found;
      const findings = described(found.findings, await texts());
      return {
        source: 'check',
        takenAt,
        findings,
        unknown: unknown.length,
        ...(carriedFrom !== undefined && { carriedFrom }),
      };
    },
    /** Drops what was read of the org's apps. */
    forget: known.forget,
    marks: (org: OrgKey, kind: 'app' | 'trusted-origin', ids: readonly string[]) =>
      readMarks(rows, org, kind, ids),
  };
}

/** Apps as the API has them, since this worker was started. */
function openKnownApps() {
  const orgs = new Map<OrgKey, Map<string, App>>();
  return {
    /** Those of an org that is forgotten meanwhile nobody looks at any more. */
    of(org: OrgKey): Map<string, App> {
      const apps = orgs.get(org) ?? new Map<string, App>();
      orgs.set(org, apps);
      return apps;
    },
    forget: (org: OrgKey): void => void orgs.delete(org),
  };
}

/** What the last audit knew of an org; of one that was never audited, what is known of any. */
function openSurveys(catalogue: Catalogue): (org: OrgKey) => Promise<Survey> {
  const surveys = recent<Survey>(2);
  return async (org) => {
    const report = await readReport(org);
    if (!report) return surveyOf(newRun(org), { settings: await readSettings(), reads: {} }, catalogue);
    return surveys(`${org} ${report.id}`, async () =>
      surveyOf(newRun(org), await readReportBasis(org, report.id), catalogue),
    );
  };
}
