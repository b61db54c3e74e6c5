import browser from 'webextension-polyfill';
import { type OrgKey, SAMPLE_ORG } from '../model/run.ts';
import type { Run, RunDepth } from '../store/run.ts';
import { waitOf } from './wake-up.ts';

export const newRun = (org: OrgKey, depth?: RunDepth): Run => ({
  org,
  id: crypto.randomUUID(),
  startedAt: new Date().toISOString(),
  version: version(),
  route: org === SAMPLE_ORG ? 'bundled' : 'worker',
  gathered: false,
  seen: [],
  pages: 0,
  policyBlocks: 0,
  ...(depth && { depth }),
  deeper: { blocks: 0, done: 0 },
  pauses: 0,
  requests: 0,
  malformed: 0,
  reports: 0,
});

/** Whether this version of the extension began the run; another one may read and judge differently. */
export const isCurrent = (run: Run): boolean => run.version === version();

export const isWaiting = (run: Run): boolean => waitOf(run, Date.now()) > 1_000;

const version = (): string => browser.runtime.getManifest().version;
