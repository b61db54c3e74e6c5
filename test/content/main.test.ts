// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const answerTab = vi.fn();
const isRelayPlace = vi.fn();
const relayGet = vi.fn();
vi.mock('../../src/messaging/messenger.ts', () => ({ answerTab }));
vi.mock('../../src/content/relay.ts', () => ({ isRelayPlace, relayGet }));

beforeEach(() => vi.resetModules());
afterEach(() => vi.clearAllMocks());

test.each([true, false])('the worker is answered in a relay place only (%s)', async (place) => {
  isRelayPlace.mockReturnValue(place);
  await import('../../src/content/main.ts');
  expect(answerTab.mock.calls).toEqual(place ? [[{ 'relay-get': relayGet }]] : []);
});
