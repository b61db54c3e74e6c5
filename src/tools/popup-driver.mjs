// Drives the popup the way a person does: by the names of its controls.
import { join } from 'node:path';

const ENDED = ['done', 'incomplete', 'error'];

export const phaseOf = (popup) => popup.locator('main').getAttribute('data-phase');

/** Waits until the popup shows one of these phases; answers it. */
export async function waitForPhase(popup, phases, timeout = 30_000) {
  const shows = (wanted) => wanted.includes(document.querySelector('main')?.dataset.phase);
  // By a timer: a tab in the background has no animation frames.
  await popup.waitForFunction(shows, phases, { timeout, polling: 50 });
  return phaseOf(popup);
}

/** Presses the button that starts an audit and waits for its end. */
export async function auditInPopup(popup, timeout = 120_000) {
  await popup.getByRole('button', { name: /^(Audit this org|Audit again)$/ }).click({ timeout: 30_000 });
  await waitForPhase(popup, ['running', ...ENDED]);
  return waitForPhase(popup, ENDED, timeout);
}

/** Saves every format of the export menu as `report.<extension>`; answers the names. */
export async function saveExports(popup, folder) {
  await popup.bringToFront();
  const names = [];
  for (const extension of await formats(popup)) {
    await openMenu(popup);
    const [download] = await Promise.all([
      popup.waitForEvent('download', { timeout: 120_000 }),
      popup.getByRole('menuitem', { name: extension }).click(),
    ]);
    const name = `report.${/\.(ocsf\.json|\w+)$/.exec(download.suggestedFilename())?.[1]}`;
    await download.saveAs(join(folder, name));
    names.push(name);
  }
  return names;
}

async function formats(popup) {
  await openMenu(popup);
  return popup.getByRole('menuitem').allInnerTexts();
}

async function openMenu(popup) {
  const button = popup.getByRole('button', { name: 'Export' });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  await popup.getByRole('menuitem').first().waitFor();
}
