import { answerTab } from '../messaging/messenger.ts';
import { structureFile } from './capture/structure-file.ts';
import { followConsole } from './panel/follow-console.ts';
import { isRelayPlace, relayGet } from './relay.ts';

if (isRelayPlace(window)) {
  answerTab({ 'relay-get': relayGet });
  followConsole(window, new AbortController().signal, { capture: () => structureFile(window, new Date()) });
}
