/** Whether the page is dark: by its own background, else by what the person prefers. */
export function isDarkPage(page: Window): boolean {
  const { body, documentElement } = page.document;
  for (const place of [body, documentElement]) {
    const dark = isDark(page.getComputedStyle(place).backgroundColor);
    if (dark !== undefined) return dark;
  }
  return page.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
}

/** Undefined for what shows through and for colour spaces unknown here. */
function isDark(colour: string): boolean | undefined {
  const [, inner = ''] = /^rgba?\(([^)]*)\)$/.exec(colour) ?? [];
  const [red, green, blue, alpha = '1'] = inner.match(/[\d.]+/g) ?? [];
  if (red === undefined || Number(alpha) < 0.5) return undefined;
  return 0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue) < 110;
}
