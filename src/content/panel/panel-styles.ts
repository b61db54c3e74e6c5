import { COLOURS, SANS } from './colour-styles.ts';
import { TAB_WIDTH } from './keep-clear.ts';

/**
 * The panel and the marks of rows, out of the page's flow. Below the lists that Okta's menus open (50000) and above the rest of the page.
 * `!important` on the host, because the page's own rules for it would win otherwise.
 */
export const PANEL_STYLES = `${COLOURS}
:host {
  all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important;
  height: 0 !important; z-index: 49000 !important;
}
* { box-sizing: border-box; }
.frame { font: 14px/1.45 ${SANS}; color: var(--text); text-align: start; }
.panel {
  position: fixed; right: 8px; z-index: 2; width: min(var(--width, 360px), max(260px, 45vw));
  display: flex; flex-direction: column; overflow: hidden;
  background: var(--surface); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow);
}
.scroll { overflow: auto; overscroll-behavior: contain; padding: 0 12px 10px 16px; }
.edge {
  position: absolute; inset: 0 auto 0 0; width: 8px; cursor: ew-resize; touch-action: none; border-radius: 10px 0 0 10px;
}
.edge:hover { background: var(--tint); }
header { display: flex; gap: 6px; align-items: center; padding: 8px 8px 6px 16px; border-bottom: 1px solid var(--line); }
h2, h3, h4, p, ul { margin: 0; padding: 0; font-size: inherit; }
h2 { flex: 1; min-width: 0; font-weight: 620; overflow-wrap: anywhere; }
h4 { font-weight: 600; overflow-wrap: anywhere; }
h4 .mark { margin-inline-end: 6px; }
h3 { margin-top: 10px; color: var(--muted); font-size: 12px; font-weight: 550; }
ul { list-style: none; }
button {
  min-height: 30px; padding: 3px 10px; border: 1px solid var(--line); border-radius: 8px; background: var(--surface);
  color: var(--text); font: inherit; font-weight: 550; text-align: start; cursor: pointer;
}
button:hover { border-color: var(--edge); }
button:disabled { opacity: 0.6; cursor: default; }
button.quiet { border-color: transparent; background: transparent; color: var(--muted); }
button.quiet:hover { background: var(--code); color: var(--text); }
.check { margin-top: 10px; width: 100%; text-align: center; }
.finding { margin-top: 10px; padding: 8px 0 0; border-top: 1px solid var(--line); }
.problem { margin-top: 4px; overflow-wrap: anywhere; }
button.problem {
  display: block; width: 100%; min-height: 0; padding: 3px 6px; margin-inline: -6px; border-color: transparent;
  border-inline-start: 3px solid var(--level); border-radius: 4px; font-weight: 400;
}
button.problem:hover { background: var(--tint); border-color: var(--level); }
.change { color: var(--level); font-weight: 600; }
.fixed { color: var(--muted); }
code {
  padding: 0 3px; border-radius: 4px; background: var(--code); unicode-bidi: isolate; direction: ltr;
  font: 0.92em ui-monospace, "SF Mono", Menlo, Consolas, monospace;
}
details { margin-top: 6px; font-size: 13px; }
summary { color: var(--muted); cursor: pointer; }
details p { margin-top: 4px; }
.muted { color: var(--muted); font-size: 12px; }
.note { margin-top: 10px; color: var(--muted); }
.menu { padding: 8px 12px 10px 16px; border-bottom: 1px solid var(--line); background: var(--code); }
.menu fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
.menu legend { padding: 0; color: var(--muted); font-size: 12px; }
.menu label { display: flex; gap: 8px; align-items: center; padding: 3px 0; cursor: pointer; }
.menu button { margin-top: 6px; }
.preview { display: flex; flex-direction: column; gap: 8px; min-height: 0; overflow: auto; padding: 0 12px 0 16px; }
.preview textarea {
  flex: 1 0 160px; padding: 8px; border: 1px solid var(--line); border-radius: 8px; resize: none;
  background: var(--code); color: var(--text); font: 11px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace;
}
.answers { position: sticky; bottom: 0; display: flex; gap: 8px; margin-inline: -6px; padding: 4px 6px 10px; background: var(--surface); }
.tab {
  position: fixed; right: 0; z-index: 2; width: ${TAB_WIDTH}px; height: 190px; padding: 8px 2px; overflow: hidden; line-height: 1.3; text-align: center; border-radius: 10px 0 0 10px; border-inline-end: 0;
  border-inline-start: 4px solid var(--level, var(--edge)); box-shadow: var(--shadow); writing-mode: vertical-rl;
}
.bar, .ring { position: fixed; z-index: 1; pointer-events: none; }
.bar { width: 4px; border-radius: 2px; background: var(--level); }
.ring { border: 2px solid var(--accent); border-radius: 6px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
@media (prefers-reduced-motion: no-preference) {
  button { transition: background-color 120ms, border-color 120ms; }
  .ring { animation: fade 2.5s ease-in forwards; }
  @keyframes fade { 70% { opacity: 1; } 100% { opacity: 0; } }
}
@media (forced-colors: active) {
  .bar { background: Highlight; }
  :focus-visible { outline-color: Highlight; }
}
`;
