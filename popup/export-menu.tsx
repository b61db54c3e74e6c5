import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import { encodeError } from '../src/model/failure.ts';
import type { OrgKey } from '../src/model/run.ts';
import { Icon } from '../src/ui/icon.tsx';
import { useHost } from '../src/ui/page-host.ts';

const FORMATS = ['json', 'csv'] as const;
const STATUS_MS = 8000;
type Format = (typeof FORMATS)[number];

/** The export button and its menu. What writes the files is loaded when one is chosen. */
export function ExportMenu({ org }: { org: OrgKey }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { status, save } = useSave(org);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (format: Format) => {
    close();
    save(format);
  };
  return (
    <div class="menu-box">
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {text('action.export')}
        <Icon name="down" />
      </button>
      {open && (
        <Menu
          onChoose={choose}
          onEscape={close}
          onLeave={(to) => button.current?.contains(to as Node | null) || setOpen(false)}
        />
      )}
      <p role="status" class={status ? 'status' : 'hidden'}>
        {status}
      </p>
    </div>
  );
}

/** Saves a file and tells how that went. */
function useSave(org: OrgKey) {
  const host = useHost();
  const [status, setStatus] = useState('');
  useEffect(() => {
    if (!status || status === text('export.working')) return;
    const timer = setTimeout(() => setStatus(''), STATUS_MS);
    return () => clearTimeout(timer);
  }, [status]);
  const save = async (format: Format) => {
    setStatus(text('export.working'));
    try {
      const { saveExport } = await import('./save-export.ts');
      setStatus(text('export.saved {file}', { file: await saveExport(host, org, format) }));
    } catch (error) {
      const { code } = encodeError(error);
      setStatus(text(`failure.${code}`));
    }
  };
  return { status, save };
}

interface MenuProps {
  readonly onChoose: (format: Format) => void;
  readonly onEscape: () => void;
  readonly onLeave: (to: EventTarget | null) => void;
}

function Menu({ onChoose, onEscape, onLeave }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  // Before anything can be typed: a key meant for the menu must not reach the button.
  useLayoutEffect(() => menu.current?.querySelector('button')?.focus(), []);
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!menu.current?.contains(relatedTarget as Node | null)) onLeave(relatedTarget);
  };
  return (
    <div
      ref={menu}
      class="menu"
      role="menu"
      tabIndex={-1}
      aria-label={text('action.export')}
      onFocusOut={leave}
      onKeyDown={(event) => onMenuKey(event, onEscape)}
    >
      {FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          role="menuitem"
          class="quiet"
          tabIndex={-1}
          onClick={() => onChoose(format)}
        >
          {text(`export.${format}`)}
        </button>
      ))}
    </div>
  );
}

function onMenuKey(event: KeyboardEvent, onEscape: () => void): void {
  const items: Element[] = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = document.activeElement ? items.indexOf(document.activeElement) : -1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  if (to === undefined) onEscape();
  else (items.at(to % items.length) as HTMLElement).focus();
}
