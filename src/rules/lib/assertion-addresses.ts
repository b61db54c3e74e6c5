import type { SamlApp, WsFederationApp } from '../../model/app.ts';
import { isWeb, parseUri } from './parse-uri.ts';
import { acsEndpointsOf, type Placed, settingOf } from './saml-app.ts';

/** Paths of the settings that decide where assertions go. */
export const ASSERTION_ADDRESSES = [
  'settings.signOn.ssoAcsUrl',
  'settings.signOn.ssoAcsUrlOverride',
  'settings.signOn.recipient',
  'settings.signOn.recipientOverride',
  'settings.signOn.destination',
  'settings.signOn.destinationOverride',
  'settings.signOn.allowMultipleAcsEndpoints',
  'settings.signOn.acsEndpoints',
  'settings.app.acsUrl',
  'settings.app.postBackURL',
  'settings.app.wReplyURL',
  'settings.app.baseUrl',
  'settings.app.siteURL',
];

/** In these, templates also ask for a bare host or a name. */
const SITES = ['baseUrl', 'siteURL'] as const;

/** Where a browser may post assertions: each address once, at the first place that names it. */
export function assertionAddresses(app: SamlApp | WsFederationApp): Iterable<Placed> {
  const places = new Map<string, Placed>();
  const all = app.protocol === 'saml' ? [...samlAddresses(app), ...ofTemplate(app)] : ofTemplate(app);
  for (const place of all) if (place.value && !places.has(place.value)) places.set(place.value, place);
  return places.values();
}

const samlAddresses = (app: SamlApp): readonly Placed[] =>
  [
    settingOf(app, 'ssoAcsUrl'),
    ...acsEndpointsOf(app),
    settingOf(app, 'recipient'),
    settingOf(app, 'destination'),
  ].filter((setting) => setting !== undefined);

function ofTemplate({ settings: { app } }: SamlApp | WsFederationApp): readonly Placed[] {
  const place = (name: keyof typeof app, isSite: boolean): readonly Placed[] => {
    const value = String(app[name] ?? '').trim();
    return value === '' || (isSite && !isWeb(parseUri(value))) ? [] : [{ at: `settings.app.${name}`, value }];
  };
  return [
    ...(['acsUrl', 'postBackURL', 'wReplyURL'] as const).flatMap((name) => place(name, false)),
    ...SITES.flatMap((name) => place(name, true)),
  ];
}
