import type { App } from '../../model/app.ts';
import { isUnreadable } from './holes.ts';

/** A client that acts for itself only: users are never assigned to it. */
export const isServiceApp = (app: App): boolean =>
  app.protocol === 'oidc' && app.settings.oauthClient.application_type === 'service';

/** Whether its type could not be read. OIDC apps of the Okta Integration Network do not show theirs, and are for users. */
export const mayBeServiceApp = (app: App): boolean =>
  app.protocol === 'oidc' &&
  app.settings.oauthClient.application_type === undefined &&
  !app.holes.some(({ at, reason }) => at === 'settings.oauthClient' && reason === 'oin-not-exposed');

/** A directory or another source of profiles: it has no sign-on mode, and nobody signs on to it. */
export const isDirectory = (app: App): boolean =>
  app.protocol === 'other' && app.signOnMode === null && !isUnreadable(app, 'signOnMode');
