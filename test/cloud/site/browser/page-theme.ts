import * as z from 'zod/mini';

const theme = z.object({ names: z.string(), colorMode: z.enum(['light', 'dark']) });

/** Applies the site's theme to the page, with its tokens the first time. Resolves when they are there. */
export async function applyTheme(value: unknown): Promise<void> {
  const { names, colorMode } = theme.parse(value);
  document.documentElement.dataset.theme = names;
  document.documentElement.dataset.colorMode = colorMode;
  if (document.querySelector('#forge-theme')) return;
  const link = Object.assign(document.createElement('link'), {
    id: 'forge-theme',
    rel: 'stylesheet',
    href: '/__forge/theme.css',
  });
  const loaded = new Promise<void>((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
  });
  document.head.append(link);
  await loaded;
}
