import type { SamlApp } from '../../model/app.ts';

/** Where the assertions go; an override of the administrator counts. */
export const acsUrlOf = ({ settings: { signOn } }: SamlApp): string | undefined =>
  signOn.ssoAcsUrlOverride ?? signOn.ssoAcsUrl;

/** Whom the assertions are for, trimmed. */
export const audienceOf = ({ settings: { signOn } }: SamlApp): string | undefined =>
  (signOn.audienceOverride ?? signOn.audience)?.trim();
