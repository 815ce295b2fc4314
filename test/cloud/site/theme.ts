import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';

export type ColorMode = 'light' | 'dark';

/** The root element's theme attribute, as `@atlaskit/tokens` reads it. */
export const themeNames = 'dark:dark light:light shape:shape spacing:spacing typography:typography';

/** The design tokens of both colour modes. `data-color-mode` on the root element chooses between them. */
export async function readThemeStyles(): Promise<string> {
  // Where Atlaskit looks for a feature flag resolver (`@atlaskit/platform-feature-flags/dist/cjs/resolvers.js`).
  // Without one, it warns that its own client was never started.
  Object.assign(globalThis, { __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false } });
  const themes = await getThemeStyles({
    colorMode: 'auto',
    light: 'light',
    dark: 'dark',
    shape: 'shape',
    spacing: 'spacing',
    typography: 'typography',
  });
  return themes.map(({ css }) => css).join('\n');
}
