import { text } from '../src/i18n/text.ts';
import type { OrgScore } from '../src/model/score.ts';

/** The findings in one figure, never without its coverage. */
export const ScoreLine = ({
  score: { score, grade, coverage, algorithm, withoutAccepted },
}: {
  score: OrgScore;
}) => (
  <p class="muted">
    {[
      grade === null ? text('score.ungraded') : text('score.graded {score} {grade}', { score, grade }),
      grade !== null && withoutAccepted !== undefined
        ? text('score.without-accepted {score}', { score: withoutAccepted })
        : undefined,
      text('score.basis {coverage} {algorithm}', { coverage, algorithm }),
    ]
      .filter((part) => part !== undefined)
      .join(text('separator'))}
  </p>
);
