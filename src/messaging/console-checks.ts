import { exactly, flag, listOf, matching, oneOf, wholeNumber } from '../model/checks.ts';
import { NARROWEST_PANEL, WIDEST_PANEL } from '../model/panel.ts';
import { partialAppCheck } from './partial-app-check.ts';
import type { ConsoleRequests } from './protocol.ts';
import { name, places, type RequestChecks } from './request-checks.ts';

const appId = matching(/^[A-Za-z0-9_-]{1,64}$/, 64);
const panelChange = exactly({}, { places, open: flag, width: wholeNumber(NARROWEST_PANEL, WIDEST_PANEL) });

export const consoleChecks: RequestChecks<ConsoleRequests> = {
  'app-findings': [appId],
  'judge-page': [exactly({}, { saved: partialAppCheck, unsaved: partialAppCheck })],
  'check-this-app': [appId],
  'read-marks': [oneOf('app', 'trusted-origin'), listOf(name, 1_000)],
  'read-panel': [],
  'write-panel': [panelChange],
};
