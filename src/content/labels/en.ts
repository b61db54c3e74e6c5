import type { Labels } from './dictionary.ts';
import { enOptions } from './en-options.ts';
import { PATHS } from './paths.ts';

/**
 * English, of all generations of the console: until April 2021, from May 2021, from July 2022 (“Require PKCE …”), from
 * March 2024 (“Core grants”, “Other grants”). The titles of groups changed most; they are not looked at.
 */
export const en: Labels = {
  rows: {
    'client id': PATHS.clientId,
    'client authentication': PATHS.clientAuth,
    'proof key for code exchange (pkce)': PATHS.pkce,
    'proof key for code exchange': PATHS.pkce,
    'app integration name': PATHS.label,
    'application name': PATHS.label,
    'application label': PATHS.label,
    'application type': PATHS.applicationType,
    'application notes for end users': PATHS.notesEnduser,
    'application notes for admins': PATHS.notesAdmin,
    'proof of possession': PATHS.dpop,
    'demonstration of proof-of-possession': PATHS.dpop,
    'grant type': PATHS.grants,
    'grant types': PATHS.grants,
    'allowed grant types': PATHS.grants,
    'refresh token behavior': PATHS.rotation,
    'grace period for token rotation': PATHS.leeway,
    'user consent': PATHS.consent,
    'terms of service uri': PATHS.tos,
    'policy uri': PATHS.policy,
    'logo uri': PATHS.logo,
    'sign-in redirect uris': PATHS.redirects,
    'login redirect uris': PATHS.redirects,
    'sign-out redirect uris': PATHS.signOuts,
    'logout redirect uris': PATHS.signOuts,
    'login initiated by': PATHS.loginBegins,
    'login flow': PATHS.loginMode,
    'application visibility': PATHS.visibility,
    'initiate login uri': PATHS.initiateLogin,
    'immediate app access with federation broker mode': PATHS.implicitAssignment,
    'enable immediate access': PATHS.implicitAssignment,
    'signing credential rotation': PATHS.keyRotation,
    issuer: PATHS.issuer,
    'base uris': PATHS.baseUris,
    'controlled access': PATHS.assignment,
  },
  below: {
    'callback uri': { title: 'email verification experience', path: PATHS.emailCallback },
    url: { title: 'public keys', path: PATHS.jwksUri },
  },
  options: enOptions,
  wildcard: ['allow wildcard'],
};
