import { COLOURS, SANS } from './colour-styles.ts';

/** Every badge takes the same room, the empty ones too: the page could measure it otherwise. */
export const BADGE_STYLES = `${COLOURS}
:host {
  all: initial !important; display: inline-block !important; width: 96px !important; height: 18px !important;
  margin-inline-start: 8px !important; contain: strict !important; vertical-align: middle !important;
  pointer-events: none !important;
}
.badge { display: block; font: 11px/16px ${SANS}; }
`;
