import { expect, test } from 'vitest';
import { wasUsed } from '../../../src/rules/lib/log-days.ts';
import { whyUnread } from '../../../src/rules/lib/why-unread.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const at = (...moments: readonly string[]) =>
  moments.map((published) => ({ eventType: 'user.authentication.sso', published, targetIds: [] }));

test.each([
  [undefined, false],
  [at(), false],
  [at('2025-12-31T00:00:00Z'), true],
  [at('2025-10-03T00:00:00Z'), true],
  [at('2025-10-02T23:59:59Z'), false],
  [at('2025-01-01T00:00:00Z', '2025-12-31T00:00:00Z'), true],
  [at('lately'), true],
])('%j counts as use: %s', (events, used) => expect(wasUsed(events, NOW)).toBe(used));

test('the first absent fact says why', () => {
  expect(whyUnread({ grants: [] }, {}, 'grants')).toBeUndefined();
  expect(whyUnread({}, {}, 'grants')).toBe('opt-in-not-given');
  expect(whyUnread({ grants: [] }, { roles: 'forbidden', grants: 'truncated' }, 'grants', 'roles')).toBe(
    'forbidden',
  );
});
