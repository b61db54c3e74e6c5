// Writes src/demo, the sample org: an org directory with a planted problem for every rule and a planted secret in every place secrets can stand.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sampleOrg } from './demo/sample-org.mjs';
import { main, root } from './ensure.mjs';

main(async () => {
  const folder = join(root, 'src/demo');
  const files = Object.entries(sampleOrg());
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  console.log(`${files.length} files in ${folder}`);
});
