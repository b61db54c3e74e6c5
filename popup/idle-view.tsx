import { text } from '../src/i18n/text.ts';
import { Icon } from '../src/ui/icon.tsx';
import type { OrgStore } from './org-store.ts';

const POINTS = ['idle.point.read', 'idle.point.stay', 'idle.point.secret'] as const;

export const IdleView = ({ store }: { store: OrgStore }) => (
  <section class="panel hero">
    <h2 tabIndex={-1}>{text('idle.title')}</h2>
    <p>{text('idle.text')}</p>
    <button type="button" class="main wide" onClick={store.start}>
      {text('action.audit')}
    </button>
    <ul class="points muted">
      {POINTS.map((point) => (
        <li key={point}>
          <Icon name="check" />
          {text(point)}
        </li>
      ))}
    </ul>
  </section>
);
