import { expect, test } from 'vitest';
import type { LogEvent } from '../../../src/model/log-event.ts';
import { appOf, hasHappened, isOffHours, newestBy, recentEvents } from '../../../src/rules/lib/log-window.ts';

const event = (changes: Partial<LogEvent> = {}): LogEvent => ({
  eventType: 'x',
  published: '2026-01-01T00:00:00Z',
  targetIds: [],
  ...changes,
});

test('an event keeps its place in the log', () => {
  const old = event({ published: '2025-01-01T00:00:00Z' });
  expect(recentEvents([event(), old, event()], new Date('2026-01-02'), 30).map(({ at }) => at)).toEqual([
    'logs[0]',
    'logs[2]',
  ]);
  expect(recentEvents(undefined, new Date(), 30)).toEqual([]);
});

test('the app of an event', () => {
  expect(appOf(event({ targetIds: ['scp1', '0oa1'], actorId: '0oa2' }))).toBe('0oa1');
  expect(appOf(event({ targetIds: ['tok1'], actorId: '0oa2' }))).toBe('0oa2');
  expect(appOf(event({ targetIds: ['my-client'], actorId: '00u1' }))).toBe('my-client');
  expect(appOf(event({ actorId: '00u1' }))).toBeUndefined();
});

test('what failed did not happen', () => {
  expect(['SUCCESS', 'FAILURE', 'DENY'].map((outcome) => hasHappened(event({ outcome })))).toEqual([
    true,
    false,
    false,
  ]);
  expect(hasHappened(event())).toBe(true);
});

test('the newest of each', () => {
  const events = ['a', 'b', 'a'].map((actorId) => event({ actorId }));
  expect(newestBy([...events, event(), event()], ({ actorId }) => actorId)).toHaveLength(3);
});

test('a moment that makes no sense is no reason to worry', () => {
  expect(isOffHours('2026-99-99T00:00:00Z', { fromUtc: 8, toUtc: 18, days: [] })).toBe(false);
});
