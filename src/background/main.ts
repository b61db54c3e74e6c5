import browser from 'webextension-polyfill';
import { acceptViews, answerConsole, answerPages, broadcast } from '../messaging/messenger.ts';
import { openAnnouncer } from './announcer.ts';
import { openAppChecks } from './app-checks.ts';
import { openAudits } from './audits.ts';
import { openBadges } from './badges.ts';
import { catalogue } from './catalogue.ts';
import { consoleAnswers } from './console-answers.ts';
import { openConsolePanel } from './console-panel.ts';
import { getForRun } from './org-get.ts';
import { packagedTexts } from './packaged-texts.ts';
import { pageAnswers } from './page-answers.ts';
import { openReportReader } from './read-report.ts';
import { openRows } from './rows.ts';
import { onWakeUp } from './wake-up.ts';

const announce = openAnnouncer(async (org) => {
  const state = await audits.state(org);
  await Promise.all([broadcast('state-changed', state), badges.ofState(state)]);
});
const audits = openAudits({
  tools: (live) => ({ get: getForRun(live), catalogue }),
  changed: announce,
});
const badges = openBadges(audits.state);
const rows = openRows();
const reports = openReportReader(rows);
const check = openAppChecks(rows, catalogue, (wait) => void broadcast('check-waits', wait));
const panel = openConsolePanel({ rows, catalogue, texts: packagedTexts, check });
const continueAudits = (): void => {
  // What cannot be continued stays stored as it is, and is tried again when the worker is woken next.
  audits.continueAll().catch(() => undefined);
};

answerConsole(consoleAnswers(panel));
answerPages(pageAnswers({ audits, rows, reports, panel, check }));
acceptViews();
browser.runtime.onStartup.addListener(continueAudits);
browser.alarms.onAlarm.addListener(onWakeUp(continueAudits));
browser.tabs.onUpdated.addListener(badges.tabUpdated);
browser.tabs.onActivated.addListener(badges.tabActivated);
continueAudits();
