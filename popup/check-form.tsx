import { useState } from 'preact/hooks';
import { text } from '../src/i18n/text.ts';
import type { Consent } from '../src/model/deeper.ts';
import type { Failure } from '../src/model/failure.ts';
import type { OrgKey } from '../src/model/run.ts';
import { clockTime } from '../src/ui/moment.ts';
import { CheckFailure } from './check-failure.tsx';
import { OptionLine } from './option-line.tsx';
import { useCheckWait } from './use-check-wait.ts';
import { useOptIns } from './use-opt-ins.ts';

interface Props {
  readonly org: OrgKey;
  readonly appId: string;
  /** Other apps have neither client secrets nor an ID token. */
  readonly isOidc: boolean;
  readonly reading: boolean;
  readonly failure: Failure | undefined;
  readonly onStart: (consent: Consent) => void;
}

/** What will be read of the app, and what only with consent. */
export function CheckForm({ org, appId, isOidc, reading, failure, onStart }: Props) {
  const optIns = useOptIns();
  const [consent, setConsent] = useState<Consent>({ secrets: false, undocumented: false, log: false });
  const unread = isOidc && optIns === 'unread';
  const waiting = useCheckWait(org, appId, reading);
  const running = waiting
    ? text('running.waiting {time}', { time: clockTime(waiting) })
    : text('check.running');
  const status = reading ? running : unread && text('opt-ins.unread');
  const set = (change: Partial<Consent>) => setConsent({ ...consent, ...change });
  return (
    <>
      <p>{text('check.about')}</p>
      {isOidc && optIns === 'offered' && <OptIns consent={consent} set={set} />}
      {isOidc && optIns === 'off' && <p class="muted">{text('check.off')}</p>}
      <OptionLine
        type="checkbox"
        label={text('deeper.log')}
        checked={consent.log}
        onChange={(log) => set({ log })}
      >
        {text('deeper.log.about')}
      </OptionLine>
      {failure && <CheckFailure org={org} failure={failure} />}
      <p role="status" class={status ? '' : 'hidden'}>
        {status}
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
      {text('check.secrets.about')}
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
