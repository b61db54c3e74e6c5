import type { App } from '../../model/app.ts';
import { isSwitchedOff } from '../../model/lifecycle.ts';
import type { Subject } from '../../model/subject.ts';
import { isCustomerApp } from './customer-app.ts';

/** False only when the app was read to be off, or to have no provisioning at all. */
export const mayProvision = (subject: Subject): subject is App =>
  isCustomerApp(subject) &&
  !isSwitchedOff(subject) &&
  (subject.features === undefined || subject.features.length > 0 || hasHole(subject));

/** An entry that could not be read is missing from the list. */
const hasHole = ({ holes }: App): boolean => holes.some(({ at }) => at.startsWith('features'));

/** Path of a feature among the app's own, where it is one of them. */
export const featurePath = ({ features = [] }: App, feature: string): string | undefined => {
  const index = features.indexOf(feature);
  return index < 0 ? undefined : `features[${index}]`;
};
