import { text } from '../src/i18n/text.ts';

const POINTS = [
  'options.privacy.read',
  'options.privacy.secret',
  'options.privacy.stay',
  'options.privacy.count',
] as const;

export const PrivacyCard = () => (
  <section class="card">
    <h2>{text('options.privacy')}</h2>
    <ul class="privacy">
      {POINTS.map((point) => (
        <li key={point}>{text(point)}</li>
      ))}
    </ul>
  </section>
);
