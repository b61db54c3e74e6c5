import { auxiliaryApps } from './auxiliary-apps.mjs';
import { clientApps } from './client-apps.mjs';
import { grantApps } from './grant-apps.mjs';
import { orgDocuments } from './org-documents.mjs';
import { otherApps } from './other-apps.mjs';
import { redirectApps } from './redirect-apps.mjs';
import { soundApps } from './sound-apps.mjs';

/** The sample org's files, by path. All of it is invented; secrets are marked CANARY- so that tests can look for them where none may be. */
export function sampleOrg() {
  const groups = [soundApps, redirectApps, clientApps, grantApps, auxiliaryApps, otherApps];
  const apps = groups.flatMap((group) => group());
  const documents = { ...orgDocuments(), 'api/v1/apps': apps.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  return Object.fromEntries(
    Object.entries(documents).map(([path, value]) => [`${path}.json`, `${JSON.stringify(value, null, 1)}\n`]),
  );
}
