import type { SwaApp } from '../../model/app.ts';
import type { Subject } from '../../model/subject.ts';
import { isCustomerApp } from './customer-app.ts';

/** An app whose password Okta keeps: SWA, or HTTP basic authentication. */
export const isSwaApp = (subject: Subject): subject is SwaApp =>
  isCustomerApp(subject) && subject.protocol === 'swa';
