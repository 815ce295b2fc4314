/** The theme as `data-theme` and `data-color-mode` of the root element spell it. */
interface Theme {
  readonly names: string;
  readonly colorMode: 'light' | 'dark';
}

export interface SiteTheme {
  current(): Theme;
  onChange(callback: (theme: Theme) => void): () => void;
}

/** The header's light and dark switch. It takes effect at once, also on the app's pages, and is kept in a cookie. */
export function createSiteTheme(control: HTMLElement | null): SiteTheme {
  const root = document.documentElement;
  const callbacks = new Set<(theme: Theme) => void>();
  const current = (): Theme => ({
    names: root.dataset.theme ?? '',
    colorMode: root.dataset.colorMode === 'dark' ? 'dark' : 'light',
  });
  control?.addEventListener('click', () => {
    const colorMode = current().colorMode === 'dark' ? 'light' : 'dark';
    root.dataset.colorMode = colorMode;
    control.setAttribute('aria-checked', String(colorMode === 'dark'));
    document.cookie = `cloud-color=${colorMode}; Path=/; SameSite=Strict; Max-Age=31536000`;
    for (const callback of callbacks) callback(current());
  });
  return {
    current,
    onChange(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
  };
}
