import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleBrowserCode } from './browser-code';
import { readThemeStyles } from './theme';

/** The site's own files, made once when it starts. */
export interface Assets {
  readonly bridge: string;
  readonly themeStyles: string;
  /** What is served under `/__site/`, by file name. */
  readonly files: Readonly<Record<string, string>>;
}

export async function loadAssets(): Promise<Assets> {
  const [code, themeStyles, styles, icon] = await Promise.all([
    bundleBrowserCode(),
    readThemeStyles(),
    readFile(path.join(__dirname, 'pages/site.css'), 'utf8'),
    readFile(path.join(__dirname, 'pages/icon.svg'), 'utf8'),
  ]);
  return {
    bridge: code.bridge,
    themeStyles,
    files: { 'shell.js': code.shell, 'theme.css': themeStyles, 'site.css': styles, 'icon.svg': icon },
  };
}
