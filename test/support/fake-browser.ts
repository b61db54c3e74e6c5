/** Stands in for webextension-polyfill: one extension whose contexts talk to each other in this process. */
type Listener = (...args: never[]) => unknown;

const event = () => {
  const listeners = new Set<Listener>();
  return {
    listeners,
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    hasListener: (listener: Listener) => listeners.has(listener),
    fire: (...args: unknown[]) => [...listeners].map((listener) => listener(...(args as never[]))),
  };
};

const area = () => {
  const held = new Map<string, unknown>();
  return {
    held,
    get: async (key: string) => (held.has(key) ? { [key]: structuredClone(held.get(key)) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
    },
    remove: async (key: string) => void held.delete(key),
  };
};

export const ORIGIN = 'chrome-extension://abcdefghijklmnop/';
export const PAGE_SENDER = { id: 'abcdefghijklmnop', url: `${ORIGIN}popup/index.html` };
export const WORKER_SENDER = { id: 'abcdefghijklmnop', url: `${ORIGIN}background.js` };

export interface FakeTab {
  id: number;
  url: string;
  active?: boolean;
  lastAccessed?: number;
}

function createFake() {
  const messages = event();
  const state = {
    sender: PAGE_SENDER as Record<string, unknown>,
    tabs: [] as FakeTab[],
    opened: [] as string[],
    alarms: new Map<string, unknown>(),
    badges: new Map<number, Record<string, unknown>>(),
    sent: [] as unknown[],
    version: '1.0.0',
    deliverToTab: undefined as ((message: unknown) => Promise<unknown>) | undefined,
  };
  const badge = (tabId: number, change: Record<string, unknown>) =>
    state.badges.set(tabId, { ...state.badges.get(tabId), ...change });
  return {
    state,
    runtime: {
      id: 'abcdefghijklmnop',
      getURL: (path: string) => `${ORIGIN}${path}`,
      getManifest: () => ({ version: state.version }),
      onMessage: messages,
      onConnect: event(),
      onStartup: event(),
      connect: () => ({ onDisconnect: event(), disconnect: () => undefined }),
      async sendMessage(message: unknown) {
        state.sent.push(message);
        const copy = JSON.parse(JSON.stringify(message));
        const answers = messages.fire(copy, state.sender).filter((answer) => answer !== undefined);
        if (answers.length === 0)
          throw new Error('Could not establish connection. Receiving end does not exist.');
        return JSON.parse(JSON.stringify(await answers[0]));
      },
    },
    tabs: {
      onUpdated: event(),
      onActivated: event(),
      async query({ active, url }: { active?: boolean; url?: string }) {
        const prefix = url?.replace(/\*$/, '');
        return state.tabs.filter((tab) => (!active || tab.active) && (!prefix || tab.url.startsWith(prefix)));
      },
      get: async (id: number) => state.tabs.find((tab) => tab.id === id),
      create: async ({ url }: { url: string }) => void state.opened.push(url),
      async sendMessage(_id: number, message: unknown) {
        if (!state.deliverToTab)
          throw new Error('Could not establish connection. Receiving end does not exist.');
        return state.deliverToTab(message);
      },
    },
    alarms: {
      onAlarm: event(),
      create: (name: string, info: unknown) => void state.alarms.set(name, info),
      clear: async (name: string) => state.alarms.delete(name),
    },
    storage: { local: area(), session: area() },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badge(tabId, { text }),
      setBadgeBackgroundColor: async ({ tabId, color }: { tabId: number; color: string }) =>
        void badge(tabId, { color }),
      setBadgeTextColor: async () => undefined,
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void badge(tabId, { title }),
    },
  };
}

export type FakeBrowser = ReturnType<typeof createFake>;

/** One for the whole process, so that modules loaded again after a restart of the worker meet the same browser. */
const place = globalThis as { fakeBrowser?: FakeBrowser };
const fake = place.fakeBrowser ?? createFake();
place.fakeBrowser = fake;

/** Empties the fake: no listeners, no tabs, nothing stored. */
export function resetBrowser(): FakeBrowser {
  const next = createFake();
  for (const [name, value] of Object.entries(next)) Object.assign(fake, { [name]: value });
  return fake;
}

export default fake;
