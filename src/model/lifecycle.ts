import type { Subject } from './subject.ts';

/** Whether Okta said that it is switched off. A status that could not be read is no such word. */
export const isSwitchedOff = ({ status }: Subject): boolean => status === 'INACTIVE' || status === 'DELETED';
