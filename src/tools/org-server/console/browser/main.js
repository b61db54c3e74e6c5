import { startAppPage } from './app-page.js';
import { startAppsList } from './apps-list.js';
import { startOriginsPage } from './origins-page.js';
import { mountShell } from './shell.js';
import { startWizard } from './wizard.js';

const PAGES = { apps: startAppsList, app: startAppPage, wizard: startWizard, origins: startOriginsPage };

mountShell(window);
const data = JSON.parse(document.getElementById('page-data').textContent);
// Later than the load event, as on the real console: whoever reads the page has to wait for it.
setTimeout(() => PAGES[data.page]?.(window, data), 0);
