import type { App } from '../model/app.ts';
import type { AppCheck, CheckWait, Consent } from '../model/deeper.ts';
import type { OrgKey } from '../model/run.ts';
import { withCarried } from './carry-over.ts';
import { checkApp } from './check-app.ts';
import { getForCheck } from './org-get.ts';
import type { Rows } from './rows.ts';
import { subjectFindings } from './subject-findings.ts';
import type { Catalogue } from './survey.ts';

/** Reads an app through the API and judges it, beside what the last audit found by comparing it with others. */
export type CheckApp = (
  org: OrgKey,
  appId: string,
  consent: Consent,
) => Promise<{ readonly app: App; readonly check: AppCheck }>;

export const openAppChecks =
  (rows: Rows, catalogue: Catalogue, waits: (wait: CheckWait) => void): CheckApp =>
  async (org, appId, consent) => {
    const onWait = (until: number) => waits({ org, appId, until: new Date(until).toISOString() });
    const tools = {
      getFor: (agreed: (path: string) => boolean) => getForCheck(org, agreed, onWait),
      catalogue,
    };
    const { app, check } = await checkApp(org, appId, consent, tools);
    const index = await rows.index(org);
    const last = index && {
      takenAt: index.report.summary.head.takenAt,
      findings: await subjectFindings(index, 'app', appId),
    };
    return { app, check: withCarried(check, last) };
  };
