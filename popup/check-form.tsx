import { useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Consent } from '../src/model/deeper.ts';
import type { Failure } from '../src/model/failure.ts';
import { OptionLine } from './option-line.tsx';
import { useOptIns } from './use-opt-ins.ts';

interface Props {
  /** Other apps have neither client secrets nor an ID token. */
  readonly isOidc: boolean;
  readonly reading: boolean;
  readonly failure: Failure | undefined;
  readonly onStart: (consent: Consent) => void;
}

const SECRETS_EVENT = 'app.oauth2.client.read_client_secret';

/** What will be read of the app, and what only with consent. */
export function CheckForm({ isOidc, reading, failure, onStart }: Props) {
  const offered = useOptIns();
  const [consent, setConsent] = useState<Consent>({ secrets: false, undocumented: false, log: false });
  const set = (change: Partial<Consent>) => setConsent({ ...consent, ...change });
  return (
    <>
      <p>{text('check.about')}</p>
      {isOidc && offered && <OptIns consent={consent} set={set} />}
      {isOidc && offered === false && <p class="muted">{text('check.off')}</p>}
      <OptionLine
        type="checkbox"
        label={text('deeper.log')}
        checked={consent.log}
        onChange={(log) => set({ log })}
      >
        {text('deeper.log.about')}
      </OptionLine>
      {failure && <CheckFailure failure={failure} />}
      <p role="status" class={reading ? '' : 'hidden'}>
        {reading && text('check.running')}
      </p>
      <button type="button" class="main" aria-disabled={reading} onClick={() => reading || onStart(consent)}>
        {text('check.start')}
      </button>
    </>
  );
}

const OptIns = ({ consent, set }: { consent: Consent; set: (change: Partial<Consent>) => void }) => (
  <fieldset class="options">
    <legend>{text('check.consent')}</legend>
    <OptionLine
      type="checkbox"
      label={text('check.secrets')}
      checked={consent.secrets}
      onChange={(secrets) => set({ secrets })}
    >
      {text('check.secrets.about {event}', { event: SECRETS_EVENT })}
    </OptionLine>
    <OptionLine
      type="checkbox"
      label={text('check.undocumented')}
      checked={consent.undocumented}
      onChange={(undocumented) => set({ undocumented })}
    >
      {text('check.undocumented.about')}
    </OptionLine>
  </fieldset>
);

const OF_THE_APP = ['not-found', 'forbidden'] as const;

function CheckFailure({ failure: { code } }: { failure: Failure }) {
  const own = OF_THE_APP.find((one) => one === code);
  return (
    <p class="notice" role="alert">
      <strong>{own ? text(`check.failure.${own}`) : text(`failure.${code}`)}</strong>{' '}
      {own ? text(`check.failure.${own}.do`) : text(`failure.${code}.do`)}
    </p>
  );
}
