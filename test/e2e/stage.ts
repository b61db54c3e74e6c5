import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { Browser } from 'webextension-polyfill';
import type { OrgState } from '../../src/model/run.ts';
import { build } from '../../src/tools/build.mjs';
import { launch, signIn } from '../../src/tools/launch.mjs';
import { startOrgServer } from '../../src/tools/org-server/server.mjs';
import { saveExports } from '../../src/tools/popup-driver.mjs';
import { type ActionPopup, openActionPopup } from './action-popup.ts';

export const SAMPLE = resolve('src/demo');
/** Real apps as Okta returned them, beside the project where they are at hand. */
export const RECORDED = resolve('../shared/orgs/recorded');
export const hasRecorded = existsSync(RECORDED);
export const ACME = 'acme.okta.com';
/** Phases in which nothing goes on. */
export const ENDED = ['done', 'incomplete', 'error'];

type Server = Awaited<ReturnType<typeof startOrgServer>>;
type Launched = Awaited<ReturnType<typeof launch>>;

export interface Stage {
  readonly server: Server;
  readonly browser: Launched;
  /** The popup as a tab, showing an org. */
  popup(org?: string): Promise<Page>;
  state(page: Page, org?: string): Promise<OrgState>;
  /** Drops what is stored of an org, as the settings page does, and shows the popup anew. */
  forget(page: Page, org?: string): Promise<void>;
  /** The requests for pages of apps so far. */
  appRequests(): ReturnType<Server['stats']>['requests'];
  killWorker(page: Page): Promise<boolean>;
  /** The popup as the toolbar shows it, over the tab in front. */
  openActionPopup(): Promise<ActionPopup>;
  close(): Promise<void>;
}

let built: Promise<string> | undefined;
/** `npm test` has built it already when nothing else asks; a single test file builds for itself. */
const extension = (): Promise<string> => {
  built ??=
    existsSync('dist/chrome/manifest.json') && process.env.EXTENSION_BUILT
      ? Promise.resolve(resolve('dist/chrome'))
      : build();
  return built;
};

/** What the worker answers a page of the extension that asks it about an org. */
const askWorker = (page: Page, ask: string, org: string): Promise<unknown> =>
  page.evaluate(
    async (message) => {
      const { chrome } = globalThis as never as { chrome: Browser };
      return ((await chrome.runtime.sendMessage(message)) as { readonly ok: unknown }).ok;
    },
    { ask, args: [org] },
  );

export async function openStage(options: Partial<Parameters<typeof startOrgServer>[0]> = {}): Promise<Stage> {
  const server = await startOrgServer({ orgs: { acme: SAMPLE }, ...options });
  const browser = await launch({ extension: await extension(), port: server.port });
  let devtools: CDPSession | undefined;
  return {
    server,
    browser,
    appRequests: () => server.stats().requests.filter(({ path }) => path === '/api/v1/apps'),
    popup: (org = ACME) => browser.open(`popup/index.html?org=${org}`),
    state: async (page, org = ACME) => (await askWorker(page, 'read-state', org)) as OrgState,
    async forget(page, org = ACME) {
      await askWorker(page, 'forget-org', org);
      await page.reload();
    },
    async killWorker(page) {
      devtools ??= await browser.context.newCDPSession(page);
      const { targetInfos } = await devtools.send('Target.getTargets');
      const worker = targetInfos.find(
        ({ type, url }) => type === 'service_worker' && url.includes(browser.id),
      );
      if (worker) await devtools.send('Target.closeTarget', { targetId: worker.targetId });
      return worker !== undefined;
    },
    openActionPopup: () => openActionPopup(browser),
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

export interface Exports {
  readonly json: string;
  readonly csv: string;
  readonly report: ExportedReport;
}

/** report.json, as far as the tests read it. */
export interface ExportedReport {
  readonly notice?: string;
  readonly complete: boolean;
  readonly org: { readonly url: string; readonly id: string };
  readonly coverage: {
    readonly apps: number;
    readonly trustedOrigins: number;
    readonly authorizationServers: number;
    readonly gaps: readonly { what: string; reason: string; detail: string }[];
  };
  readonly rules: readonly { readonly id: string; readonly counts: Readonly<Record<string, number>> }[];
  readonly findings: readonly {
    readonly id: string;
    readonly ruleId: string;
    readonly severity: string;
    readonly outcome: string;
    readonly subject: {
      readonly kind: string;
      readonly id: string;
      readonly label: string;
      readonly url: string;
    };
    readonly problems: readonly {
      readonly variant: string;
      readonly text: string;
      readonly at: string;
      readonly value?: unknown;
    }[];
  }[];
  readonly unknown: readonly { readonly ruleId: string; readonly reason: string; readonly count: number }[];
}

/** What the export menu saves. */
export async function exportsOf(popup: Page): Promise<Exports> {
  const folder = await mkdtemp(join(tmpdir(), 'exports-'));
  try {
    await saveExports(popup, folder);
    const [json, csv] = await Promise.all(
      ['report.json', 'report.csv'].map((name) => readFile(join(folder, name), 'utf8')),
    );
    return { json: json as string, csv: csv as string, report: JSON.parse(json as string) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export { signIn };
