import browser from 'webextension-polyfill';
import { ask, openViewPort } from '../src/messaging/messenger.ts';
import { renderOptions } from './options.tsx';

renderOptions(document.querySelector('#root')!, {
  ask,
  onState: openViewPort,
  loadTexts: async () => (await import('../src/rules/texts.ts')).texts,
  version: browser.runtime.getManifest().version,
});
