import { useState } from 'preact/hooks';
import { text } from '../i18n/text.ts';
import { Icon } from './icon.tsx';

/** Copies the exact value, invisible characters included. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const [result, setResult] = useState<'copied' | 'copy-failed'>();
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setResult('copied'),
      () => setResult('copy-failed'),
    );
  return (
    <>
      <span role="status" class={result === 'copy-failed' ? '' : 'hidden'}>
        {result && text(`action.${result}`)}
      </span>
      <button type="button" class="quiet small" aria-label={label} title={label} onClick={copy}>
        <Icon name={result === 'copied' ? 'check' : 'copy'} />
      </button>
    </>
  );
}
