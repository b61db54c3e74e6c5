import { expect, test, vi } from 'vitest';
import { openOrgStore } from '../../popup/org-store.ts';
import { AuditError } from '../../src/model/failure.ts';
import type { OrgState } from '../../src/model/run.ts';
import type { Ask } from '../../src/ui/page-host.ts';
import { fakeHost } from '../ui/fake-host.ts';

const ORG = 'acme.okta.com';
const state = (phase: OrgState['phase'], org = ORG): OrgState => ({ org, phase, resumable: false });
const settled = () => new Promise((resolve) => setTimeout(resolve));

test('shows the org of the tab', async () => {
  const store = openOrgStore(fakeHost({ state: state('idle') }));
  expect(store.view()).toEqual({});
  await settled();
  expect(store.view()).toMatchObject({ org: ORG, state: { phase: 'idle' } });
});

test('without an org in sight there is none to show', async () => {
  const store = openOrgStore(fakeHost({ surroundings: { known: [] } }));
  await settled();
  expect(store.view()).toEqual({ surroundings: { known: [] } });
});

test('the org of the address wins over that of the tab', async () => {
  const host = fakeHost({ org: 'globex.okta.com' });
  const store = openOrgStore(host);
  await settled();
  expect(store.view().org).toBe('globex.okta.com');
  expect(host.asked.filter(([name]) => name === 'read-state')).toEqual([['read-state', 'globex.okta.com']]);
});

test('runs at once on a click, then shows what the worker says', async () => {
  const host = fakeHost({ state: state('idle'), onAction: () => state('running') });
  const store = openOrgStore(host);
  await settled();
  store.start();
  expect(store.view().state?.phase).toBe('running');
  await settled();
  host.tell(state('done'));
  host.tell(state('error', 'globex.okta.com'));
  expect(store.view().state?.phase).toBe('done');
});

test('an answer that was overtaken by an event is not shown', async () => {
  const host = fakeHost({ state: state('idle'), onAction: () => state('running') });
  const store = openOrgStore(host);
  await settled();
  store.start();
  host.tell(state('done'));
  await settled();
  expect(store.view().state?.phase).toBe('done');
});

test('cancels at once on a click, and what the run still had to say is no news', async () => {
  const host = fakeHost({ state: state('running'), onAction: () => state('idle') });
  const store = openOrgStore(host);
  await settled();
  store.cancel();
  expect(store.view().state?.phase).toBe('idle');
  host.tell(state('running'));
  expect(store.view().state?.phase).toBe('idle');
  await settled();
  host.tell(state('running'));
  expect(store.view().state?.phase).toBe('running');
});

test('a refused request is an error with its reason', async () => {
  const host = fakeHost({
    state: state('idle'),
    onAction: () => {
      throw new AuditError('busy');
    },
  });
  const store = openOrgStore(host);
  await settled();
  store.start();
  await settled();
  expect(store.view().state).toMatchObject({ phase: 'error', failure: { code: 'busy' } });
});

test('a worker that does not answer at all is an error, not an empty sky', async () => {
  const ask = (async () => {
    throw new AuditError('bad-request');
  }) as Ask;
  const store = openOrgStore({ ...fakeHost({}), ask });
  await settled();
  expect(store.view().state).toMatchObject({ phase: 'error', failure: { code: 'bad-request' } });
});

test('the sample org is chosen and audited', async () => {
  const host = fakeHost({ surroundings: { known: [] }, onAction: (_action, org) => state('running', org) });
  const store = openOrgStore(host);
  await settled();
  store.explore();
  await settled();
  expect(store.view()).toMatchObject({ org: 'sample', state: { phase: 'running' } });
  expect(host.asked).toContainEqual(['start-audit', 'sample']);
});

test('asks again while an audit runs and nobody says anything, and only then', async () => {
  vi.useFakeTimers();
  try {
    const host = fakeHost({ state: state('idle'), onAction: () => state('running') });
    const store = openOrgStore(host);
    const asked = () => host.asked.filter(([name]) => name === 'read-state').length;
    await vi.advanceTimersByTimeAsync(10_000);
    const before = asked();
    store.start();
    await vi.advanceTimersByTimeAsync(2_900);
    host.tell(state('running'));
    await vi.advanceTimersByTimeAsync(2_900);
    expect(asked()).toBe(before);
    // The worker’s last word got lost; the host still says what is stored.
    await vi.advanceTimersByTimeAsync(200);
    expect(asked()).toBe(before + 1);
    expect(store.view().state?.phase).toBe('idle');
    store.close();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked()).toBe(before + 1);
  } finally {
    vi.useRealTimers();
  }
});

/** An answer that comes when the test says so. */
function later() {
  let resolve = (_state: OrgState): void => undefined;
  const promise = new Promise<OrgState>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (answer: OrgState) => resolve(answer) };
}

test('the late answer to a start does not let a cancelled run speak again', async () => {
  const [started, stopped] = [later(), later()];
  const host = fakeHost({ state: state('idle') });
  const ask = ((name: string, ...args: never[]) => {
    if (name === 'start-audit') return started.promise;
    if (name === 'cancel-audit') return stopped.promise;
    return (host.ask as unknown as (...all: unknown[]) => unknown)(name, ...args);
  }) as Ask;
  const store = openOrgStore({ ...host, ask });
  await settled();
  store.start();
  store.cancel();
  started.resolve(state('running'));
  await settled();
  host.tell(state('running'));
  expect(store.view().state?.phase).toBe('idle');
  stopped.resolve(state('idle'));
  await settled();
  host.tell(state('running'));
  expect(store.view().state?.phase).toBe('running');
});
