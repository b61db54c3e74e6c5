import type { SamlApp } from '../model/app.ts';
import { defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import { hasDangerousScheme } from './lib/dangerous.ts';
import { isPlainHttp } from './lib/hosts.ts';
import { isWeb, parseUri } from './lib/parse-uri.ts';
import { domainOf } from './lib/public-suffix.ts';
import { asvs_7_6_1 } from './lib/references/asvs.ts';
import { cwe601, cwe613 } from './lib/references/cwe.ts';
import {
  owaspSaml,
  samlCore_8_3,
  samlProfiles_4_1_5,
  samlSecurity_6_4_4,
} from './lib/references/federation.ts';
import { acsUrlOf, isSaml2App } from './lib/saml-app.ts';

export const meta = {
  id: 'saml-optional-hardening',
  title: 'Honour ForceAuthn, limit the session, secure RelayState and logout URLs',
  group: 'K. SAML and WS-Federation',
  texts: {
    'relay-external':
      'The default RelayState {value} leads users away from the service provider after sign-on.',
    'slo-http': 'Single logout goes to {value} over clear-text http.',
    lifetime: 'The app’s SAML session with Okta lasts {value} seconds.',
    'force-ignored':
      'Okta ignores ForceAuthn, so the service provider cannot ask users to prove who they are once more.',
    'nameid-unspecified': 'The NameID format {value} allows names that change or pass on to others.',
  },
  why: 'RelayState is used by SPs as the landing URL (open redirect); ignoring ForceAuthn defeats step-up at the SP.',
  fix: {
    console:
      'Admin Console > Applications > Applications > [app] > General tab > SAML Settings > Edit > Next > Configure SAML > Default RelayState, Name ID format > Show Advanced Settings: Honor Force Authentication: Yes, Single Logout URL: https > Next > Finish; App of the network > Sign On tab > Settings > Edit > Default Relay State > clear Disable Force Authentication > Save',
    api: 'PUT /api/v1/apps/{appId}: settings.signOn.defaultRelayState, honorForceAuthn=true, slo.logoutUrl, participateSlo.logoutRequestUrl, subjectNameIdFormat, samlAssertionLifetimeSeconds=3600',
    terraform: 'okta_app_saml: default_relay_state, honor_force_authn, single_logout_url',
  },
  falsePositives: 'Deep links to other company domains.',
  references: [asvs_7_6_1, cwe601, cwe613, owaspSaml, samlCore_8_3, samlProfiles_4_1_5, samlSecurity_6_4_4],
} as const satisfies RuleMeta;

const VARIANTS = {
  'relay-external': 'medium',
  'slo-http': 'medium',
  lifetime: 'low',
  'force-ignored': 'info',
  'nameid-unspecified': 'info',
} as const;

type Variant = keyof typeof VARIANTS;

const RELAY = 'settings.signOn.defaultRelayState';
const LIFETIME = 'settings.signOn.samlAssertionLifetimeSeconds';
const FORCE = 'settings.signOn.honorForceAuthn';
const NAME_ID = 'settings.signOn.subjectNameIdFormat';

/** Most service providers take RelayState for the address of the page to show. */
function leadsAway(relayState: string, acsUrl: string | undefined): boolean {
  const uri = parseUri(/^\s*[\\/]{2}/.test(relayState) ? `https:${relayState.trim()}` : relayState);
  if (!acsUrl || !isWeb(uri)) return hasDangerousScheme(uri);
  return domainOf(uri.host) !== domainOf(parseUri(acsUrl).host);
}

function logoutProblems({ settings: { signOn } }: SamlApp): Problem<Variant>[] {
  const { slo, participateSlo } = signOn;
  const found: Problem<Variant>[] = [];
  const look = (at: string, value = ''): void => {
    if (isPlainHttp(parseUri(value))) found.push({ variant: 'slo-http', at: `settings.signOn.${at}`, value });
  };
  if (slo?.enabled) look('slo.logoutUrl', slo.logoutUrl);
  if (participateSlo?.enabled) look('participateSlo.logoutRequestUrl', participateSlo.logoutRequestUrl);
  return found;
}

export const rule = /* @__PURE__ */ defineRule({
  id: 'saml-optional-hardening',
  severity: 'medium',
  confidence: 'medium',
  protocols: ['saml'],
  variants: VARIANTS,
  modifiers: ['inactive-cap-low'],
  reads: [
    RELAY,
    'settings.signOn.ssoAcsUrl',
    'settings.signOn.ssoAcsUrlOverride',
    'settings.signOn.slo',
    'settings.signOn.participateSlo',
    LIFETIME,
    FORCE,
    NAME_ID,
  ],
  options: {
    mostSeconds: { label: 'Seconds a SAML session with Okta may last', default: 3600, min: 60, max: 86_400 },
  },
  appliesTo: isSaml2App,
  evaluate(app, { options }) {
    const { defaultRelayState, samlAssertionLifetimeSeconds, honorForceAuthn, subjectNameIdFormat } =
      app.settings.signOn;
    const found = logoutProblems(app);
    if (defaultRelayState && leadsAway(defaultRelayState, acsUrlOf(app)))
      found.push({ variant: 'relay-external', at: RELAY, value: defaultRelayState });
    if (samlAssertionLifetimeSeconds !== undefined && samlAssertionLifetimeSeconds > options.mostSeconds)
      found.push({ variant: 'lifetime', at: LIFETIME, value: samlAssertionLifetimeSeconds });
    if (honorForceAuthn === false) found.push({ variant: 'force-ignored', at: FORCE, value: false });
    if (subjectNameIdFormat && /(?:unspecified|emailAddress)$/i.test(subjectNameIdFormat))
      found.push({ variant: 'nameid-unspecified', at: NAME_ID, value: subjectNameIdFormat });
    return found;
  },
});
