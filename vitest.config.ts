import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    coverage: { include: ['src/**', 'popup/**', 'options/**'], exclude: ['src/tools/**', 'src/demo/**'] },
  },
});
