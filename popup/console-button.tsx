import { useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { OrgKey } from '../src/model/run.ts';
import { useHost } from '../src/ui/page-host.ts';

/** Opens the org's Admin Console in a tab. */
export function ConsoleButton({ org, main = false }: { org: OrgKey; main?: boolean }) {
  const { ask } = useHost();
  const [failed, setFailed] = useState(false);
  const open = () =>
    ask('open-console', org, '/').then(
      () => setFailed(false),
      () => setFailed(true),
    );
  return (
    <>
      <button type="button" class={main ? 'main' : ''} onClick={open}>
        {text('action.console')}
      </button>
      <p role="status" class={failed ? '' : 'hidden'}>
        {failed && text('action.console-failed')}
      </p>
    </>
  );
}
