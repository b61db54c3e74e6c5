import { answerTab } from '../messaging/messenger.ts';
import { isRelayPlace, relayGet } from './relay.ts';

if (isRelayPlace(window)) answerTab({ 'relay-get': relayGet });
