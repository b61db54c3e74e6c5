import type { OidcApp } from '../model/app.ts';
import type { AuthorizationServer } from '../model/authorization-server.ts';
import { isSwitchedOff } from '../model/lifecycle.ts';
import { type Context, defineRule, type Problem, type RuleMeta } from '../model/rule.ts';
import type { Subject } from '../model/subject.ts';
import { isOidcApp } from './lib/customer-app.ts';
import { daysSince } from './lib/days-since.ts';
import { NO_PROBLEMS } from './lib/no-problems.ts';
import { asvs_11_1_1 } from './lib/references/asvs.ts';
import { cwe324 } from './lib/references/cwe.ts';
import { sp80053_SC_12 } from './lib/references/nist-800-53.ts';
import { oktaAppsApi } from './lib/references/okta-docs.ts';
import { oidcCore_10_1 } from './lib/references/openid.ts';

export const meta = {
  id: 'signing-key-rotation-manual',
  title: 'Let Okta rotate token-signing keys',
  group: 'F. Authorization servers',
  texts: {
    'as-manual-old':
      'The signing key of this authorization server is rotated by hand, and the last time was {value}.',
    'as-manual':
      'The signing key of this authorization server changes only when somebody rotates it by hand.',
    'app-pinned': 'The tokens of this app are signed with a pinned key that Okta does not rotate.',
  },
  why: 'Pinned keys never change: a leak of the key or of a pinned copy in a client stays valid indefinitely, and clients that hard-code it will break on an emergency rotation.',
  fix: {
    console:
      'Admin Console > Security > API > Authorization Servers > [server] > Settings tab > Edit > Signing Key Rotation: Automatic > Save; Applications > Applications > [the app] > Sign On tab > Token Credentials > Edit > Signing credential rotation: Automatic > Save',
    api: 'PUT /api/v1/authorizationServers/{id}: credentials.signing.rotationMode="AUTO"; PUT /api/v1/apps/{appId}: credentials.oauthClient.autoKeyRotation=true',
    terraform:
      'okta_auth_server: credentials_rotation_mode = "AUTO"; okta_app_oauth: auto_key_rotation = true',
  },
  falsePositives: 'Offline resource servers that cannot fetch JWKS.',
  references: [asvs_11_1_1, cwe324, oidcCore_10_1, oktaAppsApi, sp80053_SC_12],
} as const satisfies RuleMeta;

const VARIANTS = {
  'as-manual-old': 'medium',
  'as-manual': 'low',
  'app-pinned': 'low',
} as const;

const SIGNING = 'credentials.signing';
const AUTO_ROTATION = 'credentials.oauthClient.autoKeyRotation';

type Variant = keyof typeof VARIANTS;

function serverProblem(
  server: AuthorizationServer,
  { now, options }: Context<'maxKeyAgeDays'>,
): Problem<Variant> | undefined {
  const { rotationMode, lastRotated } = server.credentials.signing;
  if (rotationMode !== 'MANUAL') return undefined;
  const days = daysSince(lastRotated, now);
  if (lastRotated && days !== undefined && days > options.maxKeyAgeDays)
    return { variant: 'as-manual-old', at: `${SIGNING}.lastRotated`, value: lastRotated };
  return { variant: 'as-manual', at: `${SIGNING}.rotationMode`, value: rotationMode };
}

const appProblem = ({ credentials }: OidcApp): Problem<Variant> | undefined =>
  credentials.oauthClient.autoKeyRotation === false
    ? { variant: 'app-pinned', at: AUTO_ROTATION, value: false }
    : undefined;

export const rule = /* @__PURE__ */ defineRule({
  id: 'signing-key-rotation-manual',
  severity: 'low',
  confidence: 'high',
  protocols: ['oidc'],
  variants: VARIANTS,
  modifiers: ['nonprod-minus-1'],
  kinds: ['app', 'authorization-server'],
  options: {
    maxKeyAgeDays: { label: 'Oldest signing key rotated by hand, in days', default: 180, min: 30, max: 3650 },
  },
  reads: [SIGNING, AUTO_ROTATION],
  appliesTo: (subject: Subject): subject is OidcApp | AuthorizationServer =>
    (subject.kind === 'authorization-server' || isOidcApp(subject)) && !isSwitchedOff(subject),
  // Okta documents no default of the mode, and tells the next rotation only of servers that rotate by themselves.
  whyUnknown: (subject) => {
    if (subject.kind === 'app') return undefined;
    const { rotationMode, nextRotation } = subject.credentials.signing;
    return rotationMode || nextRotation ? undefined : 'unexpected-shape';
  },
  evaluate(subject, context) {
    const problem = subject.kind === 'app' ? appProblem(subject) : serverProblem(subject, context);
    return problem ? [problem] : NO_PROBLEMS;
  },
});
