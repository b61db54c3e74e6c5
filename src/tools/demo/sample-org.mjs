import { addressApps } from './address-apps.mjs';
import { agedFederation } from './aged-federation.mjs';
import { appFacts, groups } from './app-facts.mjs';
import { auxiliaryApps } from './auxiliary-apps.mjs';
import { clientApps } from './client-apps.mjs';
import { credentialApps } from './credential-apps.mjs';
import { grantApps } from './grant-apps.mjs';
import { orgDocuments } from './org-documents.mjs';
import { otherApps } from './other-apps.mjs';
import { powerfulApps } from './powerful-apps.mjs';
import { redirectApps } from './redirect-apps.mjs';
import { samlApps } from './saml-apps.mjs';
import { soundApps } from './sound-apps.mjs';
import { systemLog } from './system-log.mjs';
import { vaultApps } from './vault-apps.mjs';

const KINDS = [
  soundApps,
  redirectApps,
  addressApps,
  clientApps,
  credentialApps,
  grantApps,
  samlApps,
  agedFederation,
  vaultApps,
  powerfulApps,
  auxiliaryApps,
  otherApps,
];

/** The sample org's files, by path. All of it is invented; secrets are marked CANARY- so that tests can look for them where none may be. */
export function sampleOrg() {
  const apps = KINDS.flatMap((kind) => kind()).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const documents = {
    ...orgDocuments(),
    ...appFacts(),
    'api/v1/groups': groups(),
    'api/v1/logs': systemLog(apps),
    'api/v1/apps': apps,
  };
  return Object.fromEntries(
    Object.entries(documents).map(([path, value]) => [`${path}.json`, `${JSON.stringify(value, null, 1)}\n`]),
  );
}
