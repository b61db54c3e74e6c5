import browser from 'webextension-polyfill';
import { ask, hearEvents, openViewPort } from '../src/messaging/messenger.ts';
import type { PageHost } from '../src/ui/page-host.ts';
import { renderPopup } from './popup.tsx';

performance.mark('popup:script');

const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
const org = new URLSearchParams(location.search).get('org');
document.documentElement.dataset.view = isPopup ? 'popup' : 'tab';
// A popup is at most 600 px tall and less on a low screen, where it would scroll twice.
const tall = isPopup ? `${Math.min(600, screen.availHeight - 120)}px` : '100vh';
document.documentElement.style.setProperty('--tall', tall);

const openTab = (key: string) => {
  const page = browser.runtime.getURL(`popup/index.html?org=${encodeURIComponent(key)}`);
  browser.tabs.create({ url: page }).then(() => window.close());
};

const host: PageHost = {
  ask,
  onState: openViewPort,
  onCheckWait: (listener) => hearEvents('check-waits', listener),
  loadTexts: async () => (await import('../src/rules/texts.ts')).texts,
  version: browser.runtime.getManifest().version,
  openOptions: () => browser.runtime.openOptionsPage(),
  ...(isPopup && { openTab }),
  ...(org && { org }),
};

renderPopup(document.querySelector('#root')!, host);
