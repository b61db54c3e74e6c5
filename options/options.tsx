import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import { HostContext, type PageHost, TextsContext } from '../src/ui/page-host.ts';
import { useLoadedTexts } from '../src/ui/use-loaded-texts.ts';
import { failureAdvice } from './failure-words.ts';
import { PlacesCard } from './places-card.tsx';
import { PrivacyCard } from './privacy-card.tsx';
import { SettingsForm } from './settings-form.tsx';
import { StoredOrgs } from './stored-orgs.tsx';
import { TransferCard } from './transfer-card.tsx';
import { useStoredOrgs } from './use-stored-orgs.ts';

/** Shows the settings in `root` in place of what stands there; answers with what takes them away again. */
export function renderOptions(root: Element, host: PageHost): () => void {
  root.replaceChildren();
  render(<Options host={host} />, root);
  return () => render(null, root);
}

function Options({ host }: { host: PageHost }) {
  const [settings, setSettings] = useState<Settings>();
  const [imports, setImports] = useState(0);
  const [failure, setFailure] = useState<string>();
  const texts = useLoadedTexts(host, true);
  const fail = useCallback((error: unknown) => setFailure(failureAdvice(error)), []);
  const { orgs, drop } = useStoredOrgs(host, fail);
  useEffect(() => {
    host.ask('read-settings').then(setSettings, fail);
  }, [host, fail]);
  // A form of its own for what was imported: the one before is filled with what was typed.
  const imported = (stored: Settings) => {
    setSettings(stored);
    setImports((count) => count + 1);
  };
  return (
    <HostContext.Provider value={host}>
      <TextsContext.Provider value={texts ?? {}}>
        <main aria-busy={!settings && !failure}>
          <header>
            <h1>{text('options.title')}</h1>
            <p class="muted">{text('options.intro')}</p>
          </header>
          {failure && (
            <p role="alert" class="wrong">
              {failure}
            </p>
          )}
          {settings && <SettingsForm key={imports} settings={settings} />}
          <PlacesCard />
          {settings && <TransferCard onImported={imported} />}
          {orgs && <StoredOrgs orgs={orgs} onForgotten={drop} />}
          <PrivacyCard />
        </main>
      </TextsContext.Provider>
    </HostContext.Provider>
  );
}
