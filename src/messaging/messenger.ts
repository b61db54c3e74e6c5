// In files of their own, so that each script of the extension carries its own end of the conversation only.
export { answerConsole, answerPages, type ConsoleAnswers, type PageAnswers } from './answer-requests.ts';
export { ask, askFromConsole } from './ask-worker.ts';
export { answerTab, askTab } from './tab-messages.ts';
export { acceptViews, broadcast, hearEvents, openViewPort } from './view-events.ts';
