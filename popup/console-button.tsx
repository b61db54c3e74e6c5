import { text } from '../src/i18n/text.ts';
import type { OrgKey } from '../src/model/run.ts';
import { useHost } from '../src/ui/page-host.ts';

/** Opens the org's Admin Console in a tab. */
export function ConsoleButton({ org, main = false }: { org: OrgKey; main?: boolean }) {
  const { ask } = useHost();
  const open = () => ask('open-console', org, '/').catch(() => undefined);
  return (
    <button type="button" class={main ? 'main' : ''} onClick={open}>
      {text('action.console')}
    </button>
  );
}
