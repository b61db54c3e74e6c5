import { text, textOr } from '../src/i18n/text.ts';
import type { Failure, FailureCode } from '../src/model/failure.ts';
import { type OrgKey, SAMPLE_ORG } from '../src/model/run.ts';
import { ConsoleButton } from './console-button.tsx';

const SIGN_IN: readonly FailureCode[] = ['signed-out', 'not-json'];

/** Why an app could not be read, in words of its own where an audit's would mislead. */
export const CheckFailure = ({ org, failure: { code } }: { org: OrgKey; failure: Failure }) => (
  <div class="notice" role="alert">
    <p>
      <strong>{textOr(`check.failure.${code}`, text(`failure.${code}`))}</strong>{' '}
      {textOr(`check.failure.${code}.do`, text('check.failure.do'))}
    </p>
    {SIGN_IN.includes(code) && org !== SAMPLE_ORG && <ConsoleButton org={org} />}
  </div>
);
