import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { built } from '../built';
import { readThemeStyles } from './theme';

/** The site's own files, read once at the start. */
export interface Assets {
  readonly bridge: string;
  readonly themeStyles: string;
  /** The files served under `/__site/`, by name. */
  readonly files: Readonly<Record<string, string>>;
}

export async function loadAssets(): Promise<Assets> {
  const [shell, bridge, themeStyles, styles, icon] = await Promise.all([
    readFile(path.join(built.site, 'shell.js'), 'utf8'),
    readFile(path.join(built.site, 'bridge.js'), 'utf8'),
    readThemeStyles(),
    readFile(path.join(__dirname, 'pages/site.css'), 'utf8'),
    readFile(path.join(__dirname, 'pages/icon.svg'), 'utf8'),
  ]);
  return {
    bridge,
    themeStyles,
    files: { 'shell.js': shell, 'theme.css': themeStyles, 'site.css': styles, 'icon.svg': icon },
  };
}
