import { useRef } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Settings } from '../src/model/settings.ts';
import { ImportPreview } from './import-preview.tsx';
import { useTransfer } from './use-transfer.ts';

/** Settings into a file, and out of one. */
export function TransferCard({ onImported }: { onImported: (settings: Settings) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { status, proposal, save, propose, accept, refuse } = useTransfer(onImported);
  const choose = ({ currentTarget: input }: { currentTarget: HTMLInputElement }) => {
    const [file] = input.files ?? [];
    if (file) propose(file);
    // So that the same file can be chosen again.
    input.value = '';
  };
  // The question goes away, and the focus must not go with it.
  const answered = (work: () => unknown) => {
    work();
    button.current?.focus();
  };
  return (
    <section class="card">
      <h2>{text('options.transfer')}</h2>
      <p class="muted">{text('options.transfer.about')}</p>
      <div class="answers">
        <button type="button" onClick={save}>
          {text('options.export')}
        </button>
        <button ref={button} type="button" onClick={() => chooser.current?.click()}>
          {text('options.import')}
        </button>
        <input ref={chooser} type="file" accept=".json,application/json" hidden onChange={choose} />
      </div>
      {proposal && (
        <ImportPreview
          changes={proposal.changes}
          onAccept={() => answered(() => accept(proposal))}
          onRefuse={() => answered(refuse)}
        />
      )}
      <p role="status">{status}</p>
    </section>
  );
}
