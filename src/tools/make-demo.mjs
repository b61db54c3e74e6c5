// Writes src/demo, the sample org: an org directory with a planted problem for every rule and a planted secret in every place secrets can stand.
// All of it is invented. Secrets are marked CANARY- so that tests can look for them where none may be.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { auxiliaryApps } from './demo/auxiliary-apps.mjs';
import { grantApps } from './demo/grant-apps.mjs';
import { orgDocuments } from './demo/org-documents.mjs';
import { otherApps } from './demo/other-apps.mjs';
import { redirectApps } from './demo/redirect-apps.mjs';
import { soundApps } from './demo/sound-apps.mjs';
import { main, root } from './ensure.mjs';

main(async () => {
  const folder = join(root, 'src/demo');
  const apps = [...soundApps(), ...redirectApps(), ...grantApps(), ...auxiliaryApps(), ...otherApps()];
  const documents = { ...orgDocuments(), 'api/v1/apps': apps.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  await rm(folder, { recursive: true, force: true });
  for (const [path, value] of Object.entries(documents)) {
    const file = join(folder, `${path}.json`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(value, null, 1)}\n`);
  }
  console.log(`${apps.length} apps in ${folder}`);
});
