import {
  type Check,
  exactly,
  flag,
  listOf,
  matching,
  oneOf,
  textUpTo,
  wholeNumber,
} from '../model/checks.ts';
import { areSettings } from '../model/settings-checks.ts';
import { SEVERITIES } from '../model/severity.ts';
import { partialAppCheck } from './partial-app-check.ts';
import type { ConsoleRequests, PageRequests, TabRequests } from './protocol.ts';

/** The arguments of every request; a request that is not here does not exist. */
export type RequestChecks<P> = { readonly [K in keyof P]: readonly Check[] };

const MANY = 20_000;
const name = textUpTo(500);
const names = listOf(name, MANY);
const orgKey = matching(/^(?:sample|[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+){2})$/, 253);
const position = wholeNumber(0, 100_000_000);

const rowQuery = exactly(
  {
    groupBy: oneOf('rule', 'subject'),
    severities: listOf(oneOf(...SEVERITIES), SEVERITIES.length),
    types: names,
    statuses: names,
    ruleIds: names,
    search: textUpTo(2_000),
    open: names,
  },
  { first: name },
);

const deepScope = oneOf('all', 'found');
const deepReads = exactly({ log: flag, serviceSecrets: flag });
const consent = exactly({ secrets: flag, undocumented: flag, log: flag });

export const pageChecks: RequestChecks<PageRequests> = {
  'look-around': [],
  'read-state': [orgKey],
  'start-audit': [orgKey],
  'start-deep-audit': [orgKey, deepScope, deepReads],
  'plan-deep-audit': [orgKey, deepScope, deepReads],
  'check-app': [orgKey, matching(/^[A-Za-z0-9_-]{1,64}$/, 64), consent],
  'resume-audit': [orgKey],
  'cancel-audit': [orgKey],
  'forget-org': [orgKey],
  'list-rows': [orgKey, rowQuery, position, wholeNumber(0, 1_000)],
  'read-facets': [orgKey],
  'read-finding': [orgKey, textUpTo(2_000)],
  'read-report': [orgKey, position],
  'read-settings': [],
  'write-settings': [areSettings],
  'open-console': [orgKey, textUpTo(2_000)],
};

const appId = matching(/^[A-Za-z0-9_-]{1,64}$/, 64);
const panelSettings = exactly({
  places: exactly({ app: flag, wizard: flag, appList: flag, trustedOrigins: flag }),
  open: flag,
  width: wholeNumber(0, 10_000),
});

export const consoleChecks: RequestChecks<ConsoleRequests> = {
  'app-findings': [appId],
  'judge-page': [exactly({}, { saved: partialAppCheck, unsaved: partialAppCheck })],
  'check-this-app': [appId],
  'read-marks': [oneOf('app', 'trusted-origin'), listOf(name, 1_000)],
  'read-panel': [],
  'write-panel': [panelSettings],
};

export const tabChecks: RequestChecks<TabRequests> = {
  'relay-get': [textUpTo(8_000)],
};
