import { exactly, flag, listOf, matching, oneOf, textUpTo, wholeNumber } from '../model/checks.ts';
import { areSettings } from '../model/settings-checks.ts';
import { SEVERITIES } from '../model/severity.ts';
import type { PageRequests } from './protocol.ts';
import { name, orgKey, places, type RequestChecks } from './request-checks.ts';

const MANY = 20_000;
const names = listOf(name, MANY);
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
  { first: name, titled: names },
);

const reportPlace = exactly({ report: name, offset: position });
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
  'read-report': [orgKey, (from) => from === null || reportPlace(from)],
  'read-settings': [],
  'write-settings': [areSettings],
  'read-places': [],
  'write-places': [places],
  'open-console': [orgKey, textUpTo(2_000)],
};
