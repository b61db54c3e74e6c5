import { vi } from 'vitest';
import {
  defaultPanelSettings,
  type PanelChange,
  type PanelSettings,
  type PanelView,
} from '../../../src/model/panel.ts';

type Answer = (...args: readonly never[]) => unknown;

/** Stands for the worker: what is asked is recorded, and answered as the test says. */
export interface FakeWorker {
  readonly asked: [name: string, ...args: unknown[]][];
  readonly answers: Record<string, Answer>;
  /** What was asked under a name, its arguments. */
  of(name: string): unknown[][];
}

export const worker: FakeWorker = {
  asked: [],
  answers: {},
  of: (name) => worker.asked.filter(([one]) => one === name).map(([, ...args]) => args),
};

export const EMPTY: PanelView = {
  source: 'page',
  takenAt: '2026-11-21T00:00:00.000Z',
  findings: [],
  unknown: 0,
};

/** A worker that knows of no audit and finds nothing. */
export function resetWorker(settings: PanelSettings = defaultPanelSettings): void {
  worker.asked.length = 0;
  for (const name of Object.keys(worker.answers)) delete worker.answers[name];
  Object.assign(worker.answers, {
    'read-panel': () => settings,
    'write-panel': (change: PanelChange) => ({
      ...settings,
      ...change,
      places: { ...settings.places, ...change.places },
    }),
    'app-findings': () => null,
    'judge-page': () => EMPTY,
    'check-this-app': () => ({ ...EMPTY, source: 'check' }),
    'read-marks': () => null,
  });
}

export const askFromConsole = vi.fn(async (name: string, ...args: unknown[]) => {
  worker.asked.push([name, ...structuredClone(args)]);
  return worker.answers[name]?.(...(args as never[]));
});
