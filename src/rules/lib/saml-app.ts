import type { SamlApp } from '../../model/app.ts';
import type { Subject } from '../../model/subject.ts';
import { isCustomerApp } from './customer-app.ts';

/** A setting and where it stands in Okta's JSON. */
export interface Placed {
  readonly at: string;
  readonly value: string;
}

type Overridable = 'ssoAcsUrl' | 'recipient' | 'destination' | 'audience';

/** A SAML 2.0 app; of those of the Okta Integration Network Okta shows little. */
export const isSaml2App = (subject: Subject): subject is SamlApp =>
  isCustomerApp(subject) && subject.protocol === 'saml' && subject.signOnMode === 'SAML_2_0';

/** What counts, trimmed: the administrator's override, unless it is blank. */
export function settingOf({ settings: { signOn } }: SamlApp, name: Overridable): Placed | undefined {
  const override = signOn[`${name}Override`]?.trim();
  if (override) return { at: `settings.signOn.${name}Override`, value: override };
  const value = signOn[name]?.trim();
  return value === undefined ? undefined : { at: `settings.signOn.${name}`, value };
}

/** Where the assertions go. */
export const acsUrlOf = (app: SamlApp): string | undefined => settingOf(app, 'ssoAcsUrl')?.value;

/** Whom the assertions are for. */
export const audienceOf = (app: SamlApp): string | undefined => settingOf(app, 'audience')?.value;

/** The other places a request may ask for; the list means nothing while several are not allowed. */
export function acsEndpointsOf({ settings: { signOn } }: SamlApp): readonly Placed[] {
  if (signOn.allowMultipleAcsEndpoints !== true) return [];
  return (signOn.acsEndpoints ?? []).flatMap(({ url }, index) =>
    url?.trim() ? [{ at: `settings.signOn.acsEndpoints[${index}].url`, value: url.trim() }] : [],
  );
}
