import type { App, AppBase, CommonSettings } from '../../model/app.ts';
import type { Holes, Raw, Writable } from './fields.ts';

/** What an app is made of, once its protocol is known. */
export interface Parts {
  readonly base: Writable<AppBase>;
  readonly settings: Raw;
  readonly credentials: Raw;
  readonly holes: Holes;
}

/**
 * Adds to the base what apps of one protocol have. In place and never by spreading: a copy has a shape of its own in V8,
 * and thousands of apps with as many shapes make every rule several times slower.
 */
export const complete = <A extends App>(
  base: Writable<AppBase>,
  rest: Omit<A, Exclude<keyof AppBase, 'settings'>>,
): A => Object.assign(base, rest) as unknown as A;

/** An app's own settings beside those that every app has. */
export const withCommon = <T extends object>(
  { settings: { implicitAssignment } }: AppBase,
  own: T & CommonSettings,
): T & CommonSettings => {
  if (implicitAssignment !== undefined)
    (own as Writable<CommonSettings>).implicitAssignment = implicitAssignment;
  return own;
};
