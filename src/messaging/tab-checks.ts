import { textUpTo } from '../model/checks.ts';
import type { TabRequests } from './protocol.ts';
import { orgKey, type RequestChecks } from './request-checks.ts';

export const tabChecks: RequestChecks<TabRequests> = {
  'relay-get': [orgKey, textUpTo(8_000)],
};
