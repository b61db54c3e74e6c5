// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const answerTab = vi.fn();
const isRelayPlace = vi.fn();
const relayGet = vi.fn();
const followConsole = vi.fn();
vi.mock('../../src/messaging/messenger.ts', () => ({ answerTab }));
vi.mock('../../src/content/relay.ts', () => ({ isRelayPlace, relayGet }));
vi.mock('../../src/content/panel/follow-console.ts', () => ({ followConsole }));

beforeEach(() => vi.resetModules());
afterEach(() => vi.clearAllMocks());

test.each([true, false])(
  'in a relay place only the worker is answered and the console followed (%s)',
  async (place) => {
    isRelayPlace.mockReturnValue(place);
    await import('../../src/content/main.ts');
    expect(answerTab.mock.calls).toEqual(place ? [[{ 'relay-get': relayGet }]] : []);
    expect(followConsole.mock.calls.map(([page]) => page)).toEqual(place ? [window] : []);
  },
);
