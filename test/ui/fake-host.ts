import type { ReportPlace } from '../../src/messaging/protocol.ts';
import type { AppCheck, Consent, DeepPlan, DeepReads, DeepScope } from '../../src/model/deeper.ts';
import { AuditError } from '../../src/model/failure.ts';
import { defaultPanelSettings, type PanelPlaces } from '../../src/model/panel.ts';
import type { Finding } from '../../src/model/report.ts';
import type { OrgState, Surroundings } from '../../src/model/run.ts';
import { defaultSettings, type Settings } from '../../src/model/settings.ts';
import type { Texts } from '../../src/report/compose-report.ts';
import type { Ask, PageHost } from '../../src/ui/page-host.ts';
import { fakeTexts } from './fake-findings.ts';
import { fakeFacets, fakeHead, fakeRows } from './fake-report.ts';

export interface FakeWorld {
  readonly surroundings?: Surroundings;
  readonly state?: OrgState;
  readonly findings?: readonly Finding[];
  readonly settings?: Settings;
  readonly places?: PanelPlaces;
  readonly texts?: Texts;
  /** What an action answers with; without it, `state`. */
  readonly onAction?: (action: string, org: string) => OrgState;
  readonly org?: string;
  /** What a deep audit would take; a thrown AuditError is passed on. */
  readonly onPlan?: (scope: DeepScope, reads: DeepReads) => DeepPlan;
  /** The id of the report that is stored at the moment. */
  readonly reportId?: () => string;
  /** Requests that fail. */
  readonly failing?: readonly string[];
  /** What a check of one app in depth finds. */
  readonly onCheck?: (appId: string, consent: Consent) => AppCheck | Promise<AppCheck>;
}

export interface FakeHost extends PageHost {
  /** Every question asked, as `[name, ...args]`. */
  readonly asked: (readonly unknown[])[];
  /** Tells the page a new state, as the worker does by itself. */
  tell(state: OrgState): void;
}

/** A worker that answers from plain data. */
export function fakeHost(world: FakeWorld): FakeHost {
  const { findings = [], surroundings = { org: 'acme.okta.com', known: ['acme.okta.com'] } } = world;
  const asked: (readonly unknown[])[] = [];
  const listeners = new Set<(state: OrgState) => void>();
  let settings = world.settings ?? defaultSettings;
  let { places = defaultPanelSettings.places } = world;
  const act = (action: string) => (org: string) => {
    const next = world.onAction?.(action, org) ?? world.state;
    if (!next) throw new AuditError('unexpected');
    return next;
  };
  const answers = {
    'look-around': () => surroundings,
    'read-state': (org: string) => world.state ?? { org, phase: 'idle', resumable: false },
    'start-audit': act('start-audit'),
    'start-deep-audit': act('start-deep-audit'),
    'plan-deep-audit': (_org: string, scope: DeepScope, reads: DeepReads) => {
      if (!world.onPlan) throw new AuditError('not-found', 'report');
      return world.onPlan(scope, reads);
    },
    'check-app': (_org: string, appId: string, consent: Consent) => {
      if (!world.onCheck) throw new AuditError('not-found');
      return world.onCheck(appId, consent);
    },
    'resume-audit': act('resume-audit'),
    'cancel-audit': act('cancel-audit'),
    'forget-org': () => null,
    'list-rows': (_org: string, ...rest: [Parameters<typeof fakeRows>[1], number, number]) =>
      fakeRows(findings, ...rest, world.state?.summary?.head),
    'read-facets': () => fakeFacets(findings),
    'read-finding': (_org: string, id: string) => findings.find((finding) => finding.id === id) ?? null,
    'read-report': (_org: string, from: ReportPlace | null) => {
      const report = world.reportId?.() ?? 'report';
      if (from && from.report !== report) throw new AuditError('report-replaced');
      const end = (from?.offset ?? 0) + 500;
      return {
        ...(!from && { head: world.state?.summary?.head ?? fakeHead }),
        findings: findings.slice(end - 500, end),
        ...(end < findings.length && { next: { report, offset: end } }),
      };
    },
    'read-settings': () => settings,
    'write-settings': (next: Settings) => {
      settings = next;
      return next;
    },
    'read-places': () => places,
    'write-places': (next: Partial<PanelPlaces>) => {
      places = { ...places, ...next };
      return places;
    },
    'open-console': () => null,
  };
  const ask = async (name: keyof typeof answers, ...args: readonly unknown[]): Promise<unknown> => {
    asked.push([name, ...args]);
    if (world.failing?.includes(name)) throw new AuditError('storage');
    return (answers[name] as (...args: readonly unknown[]) => unknown)(...args);
  };
  return {
    ask: ask as Ask,
    asked,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (state) => {
      for (const listener of listeners) listener(state);
    },
    loadTexts: async () => world.texts ?? fakeTexts,
    version: '1.2.3',
    ...(world.org && { org: world.org }),
  };
}
