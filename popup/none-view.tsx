import { text } from '../src/i18n/text.ts';

export const NoneView = ({ onSample }: { onSample: () => void }) => (
  <section class="panel hero">
    <h2 tabIndex={-1}>{text('none.title')}</h2>
    <p>{text('none.text')}</p>
    <button type="button" class="main wide" onClick={onSample}>
      {text('action.sample')}
    </button>
    <p class="muted">{text('none.sample')}</p>
  </section>
);
