import { expect, test } from 'vitest';
import { addedApps, CREATE } from '../../../src/rules/lib/added-apps.ts';
import { recentEvents } from '../../../src/rules/lib/log-window.ts';
import { peers } from '../../support/build-subjects.ts';

const now = new Date('2026-01-01T00:00:00Z');
const event = (eventType: string, id: string) => ({
  eventType,
  published: '2025-12-31T00:00:00Z',
  targetIds: [id],
});
const UPDATE = 'application.lifecycle.update';

test('updated, new and never created', () => {
  const changeEvents = [
    event(UPDATE, '0oa1'),
    event(UPDATE, '0oa2'),
    event(UPDATE, '0oa3'),
    event(UPDATE, '0oa4'),
    event(UPDATE, '0oa1'),
    event(CREATE, '0oa2'),
  ];
  const recent = new Map([
    ['0oa1', '2025-12-02T00:00:00Z'],
    ['0oa2', '2025-12-31T00:00:00Z'],
    ['0oa3', '2025-12-01T23:59:59Z'],
  ]);
  const context = {
    facts: { changeEvents, peers: peers({ recent }) },
    options: { days: 30 },
    now,
    nonProduction: false,
  };
  const added = addedApps(recentEvents(changeEvents, now, 30), context);
  expect(added.map(({ at }) => at)).toEqual(['logs[0]']);
  expect(addedApps(recentEvents(changeEvents, now, 30), { ...context, facts: {} })).toEqual([]);
});
