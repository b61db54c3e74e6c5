import { rules } from '../../src/rules/index.ts';

const deep: readonly string[] = [
  'app-no-assignments',
  'app-unused',
  'groups-claim-over-100',
  'oidc-client-secret-rotation',
  'prov-connection-insecure',
  'saml-cert-weak',
  'svc-grants-idle',
  'svc-privileged-admin-role',
  'syslog-app-changes',
  'syslog-credential-events',
];

/** Rules that find nothing in the sample org until single apps or the System Log are read. */
export const deepRules = deep.filter((wanted) => rules.some(({ id }) => id === wanted));
