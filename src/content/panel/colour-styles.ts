/**
 * The colours of the extension's own pages, for parts of ours inside another page. Nothing can be selected in them, since
 * `getSelection` tells the page what is.
 */
export const COLOURS = `
.light {
  color-scheme: light;
  --surface: #ffffff; --text: #171a20; --muted: #545b69; --line: #dfe2e8; --edge: #7d8594; --code: #f0f2f5;
  --accent: #2348c4; --tint: #eaeffc; --shadow: 0 8px 28px rgb(20 26 40 / 16%);
  --critical: #a3123f; --high: #bd3d0b; --medium: #8f6000; --low: #2563c9; --info: #5a6578; --good: #1a7145;
}
.dark {
  color-scheme: dark;
  --surface: #191c22; --text: #e9ebf0; --muted: #a5acba; --line: #2d323c; --edge: #78808f; --code: #23272f;
  --accent: #93b1ff; --tint: #20294a; --shadow: 0 8px 28px rgb(0 0 0 / 50%);
  --critical: #ff7d97; --high: #ff9a5c; --medium: #e6bd55; --low: #83b4ff; --info: #a3adbd; --good: #63cf97;
}
.critical { --level: var(--critical); }
.high { --level: var(--high); }
.medium { --level: var(--medium); }
.low { --level: var(--low); }
.info { --level: var(--info); }
.good { --level: var(--good); }
.mark {
  flex: none; padding: 0 7px; border: 1px solid currentColor; border-radius: 99px; color: var(--level);
  font-size: 11px; font-weight: 600; line-height: 1.5; white-space: nowrap;
}
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
[hidden] { display: none !important; }
object { user-select: none; }
`;

export const SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
