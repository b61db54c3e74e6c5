import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OrgState } from '../../src/model/run.ts';
import fake, { resetBrowser, WORKER_SENDER } from '../support/fake-browser.ts';

vi.mock('webextension-polyfill', () => import('../support/fake-browser.ts'));
const { broadcast, hearEvents, openViewPort } = await import('../../src/messaging/view-events.ts');

const state = (phase: OrgState['phase']): OrgState => ({ org: 'acme.okta.com', phase, resumable: false });

beforeEach(() => {
  vi.useFakeTimers();
  resetBrowser();
  fake.state.sender = WORKER_SENDER;
});
afterEach(() => void vi.useRealTimers());

test('every open view hears, and a closed one no more', async () => {
  const [one, two] = [vi.fn(), vi.fn()];
  openViewPort(one);
  const close = openViewPort(two);
  await broadcast('state-changed', state('done'));
  close();
  await broadcast('state-changed', state('idle'));
  expect(one.mock.calls.map(([{ phase }]) => phase)).toEqual(['done', 'idle']);
  expect(two.mock.calls.map(([{ phase }]) => phase)).toEqual(['done']);
});

test('with no view open nobody is told and nothing fails', async () => {
  await expect(broadcast('state-changed', state('done'))).resolves.toBeUndefined();
});

test.each([
  ['a content script', { id: fake.runtime.id, tab: { id: 3 }, url: 'https://acme-admin.okta.com/' }],
  ['another extension', { id: 'other' }],
])('%s cannot pretend to be the worker', async (_name, sender) => {
  const hear = vi.fn();
  openViewPort(hear);
  fake.runtime.onMessage.fire({ event: 'state-changed', payload: state('done') }, sender);
  expect(hear).not.toHaveBeenCalled();
});

test.each([
  null,
  'x',
  {},
  { event: 'state-changed' },
  { event: 'other', payload: {} },
  { event: 'state-changed', payload: null },
])('what is no event is not heard: %j', (message) => {
  const hear = vi.fn();
  openViewPort(hear);
  expect(fake.runtime.onMessage.fire(message, WORKER_SENDER)).toEqual([undefined]);
  expect(hear).not.toHaveBeenCalled();
});

test('a running audit’s view wakes a worker that died; an idle one leaves it asleep', async () => {
  const lines: { onDisconnect: { fire(): unknown } }[] = [];
  const connect = fake.runtime.connect;
  fake.runtime.connect = () => {
    const line = connect();
    lines.push(line as never);
    return line;
  };
  openViewPort(vi.fn());
  await broadcast('state-changed', state('idle'));
  expect(lines).toHaveLength(0);
  await broadcast('state-changed', state('running'));
  expect(lines).toHaveLength(1);
  lines[0]?.onDisconnect.fire();
  await vi.advanceTimersByTimeAsync(300);
  expect(lines).toHaveLength(2);
  await broadcast('state-changed', state('done'));
  lines[1]?.onDisconnect.fire();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lines).toHaveLength(2);
});

test('a wait of a check is heard by who listens for it, and holds no line', async () => {
  const [waits, states] = [vi.fn(), vi.fn()];
  const connect = vi.spyOn(fake.runtime, 'connect');
  const stop = hearEvents('check-waits', waits);
  openViewPort(states);
  const wait = { org: 'acme.okta.com', appId: '0oa1', until: '2026-01-01T00:00:20.000Z' };
  await broadcast('check-waits', wait);
  await broadcast('state-changed', state('done'));
  stop();
  await broadcast('check-waits', wait);
  expect(waits.mock.calls).toEqual([[wait]]);
  expect(states.mock.calls).toEqual([[state('done')]]);
  expect(connect).not.toHaveBeenCalled();
});
