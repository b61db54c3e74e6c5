import { answerTab } from '../messaging/messenger.ts';
import { followConsole } from './console-page.ts';
import { isRelayPlace, relayGet } from './relay.ts';

if (isRelayPlace(window)) {
  answerTab({ 'relay-get': relayGet });
  void followConsole(window, new AbortController().signal).catch(() => undefined);
}
