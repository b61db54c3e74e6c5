// Renders src/icons/icon.svg to the sizes the manifest names.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { main, root } from './ensure.mjs';
import { findBrowser } from './find-browser.mjs';

main(async () => {
  const svg = await readFile(`${root}src/icons/icon.svg`);
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  for (const size of [16, 32, 48, 128]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}img{display:block;width:${size}px}</style><img src="data:image/svg+xml;base64,${svg.toString('base64')}">`,
    );
    await writeFile(`${root}src/icons/${size}.png`, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
});
