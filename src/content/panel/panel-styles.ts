/** The panel's own style sheet; it stands in a closed shadow root, so nothing of the page reaches it. */
export const PANEL_STYLES = `
:host { all: initial; }
.panel {
  --surface: #ffffff; --text: #171a20; --muted: #545b69; --line: #dfe2e8; --accent: #2348c4;
  --critical: #a3123f; --high: #bd3d0b; --medium: #8f6000; --low: #2563c9; --info: #5a6578;
  position: fixed; top: 72px; right: 8px; z-index: 2147483000; width: min(360px, calc(100vw - 32px));
  max-height: calc(100vh - 168px); display: flex; flex-direction: column; box-sizing: border-box;
  font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--text);
  background: var(--surface); border: 1px solid var(--line); border-radius: 10px;
  box-shadow: 0 8px 28px rgb(20 26 40 / 16%);
}
.panel[data-dark] {
  --surface: #191c22; --text: #e9ebf0; --muted: #a5acba; --line: #2d323c; --accent: #93b1ff;
  --critical: #ff7d97; --high: #ff9a6b; --medium: #e5b455; --low: #86b2ff; --info: #a5b0c2;
}
.panel[data-closed] { width: auto; }
.panel[data-closed] > :not(header) { display: none; }
header { display: flex; gap: 8px; align-items: center; padding: 8px 12px; }
h2 { flex: 1; margin: 0; font-size: 14px; font-weight: 600; }
button {
  font: inherit; color: var(--accent); background: none; border: 1px solid var(--line);
  border-radius: 6px; padding: 3px 8px; cursor: pointer;
}
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.source { margin: 0; padding: 0 12px 8px; color: var(--muted); font-size: 12px; }
ul { list-style: none; margin: 0; padding: 0; overflow: auto; border-top: 1px solid var(--line); }
li { padding: 8px 12px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
h3 { margin: 0; font-size: 14px; font-weight: 600; }
p { margin: 4px 0 0; }
.muted { color: var(--muted); font-size: 12px; }
.severity { font-weight: 600; }
.critical { color: var(--critical); } .high { color: var(--high); } .medium { color: var(--medium); }
.low { color: var(--low); } .info { color: var(--info); }
.change { font-style: italic; }
@media (prefers-reduced-motion: no-preference) { .panel { transition: width 120ms; } }
`;
