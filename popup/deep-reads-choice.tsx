import { text } from '../src/i18n/text.ts';
import type { DeepReads } from '../src/model/deeper.ts';
import { OptionLine } from './option-line.tsx';
import { useOptIns } from './use-opt-ins.ts';

interface Props {
  readonly reads: DeepReads;
  /** How many API service integrations there are. */
  readonly services: number;
  readonly onChange: (reads: DeepReads) => void;
}

/** What is read beside the apps; the secrets' metadata only where there are integrations and such calls are offered. */
export function DeepReadsChoice({ reads, services, onChange }: Props) {
  const optIns = useOptIns();
  const unread = optIns === 'unread' && services > 0;
  return (
    <>
      <OptionLine
        type="checkbox"
        label={text('deeper.log')}
        checked={reads.log}
        onChange={(log) => onChange({ ...reads, log })}
      >
        {text('deeper.log.about')}
      </OptionLine>
      {optIns === 'offered' && services > 0 && (
        <OptionLine
          type="checkbox"
          label={text('deeper.service-secrets')}
          checked={reads.serviceSecrets}
          onChange={(serviceSecrets) => onChange({ ...reads, serviceSecrets })}
        >
          {text('deeper.service-secrets.about')}
        </OptionLine>
      )}
      <p role="status" class={unread ? '' : 'hidden'}>
        {unread && text('opt-ins.unread')}
      </p>
    </>
  );
}
