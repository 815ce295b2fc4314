import type { IncomingMessage } from 'node:http';
import type { ColorMode } from './theme';

export const userCookie = 'cloud-user';
const colorCookie = 'cloud-color';

/** The viewer of the page and their colours, from the browser's cookies. Null if none was chosen yet. */
export function readSession(request: IncomingMessage): {
  readonly user: string | null;
  readonly colorMode: ColorMode;
} {
  const cookies = new Map<string, string>();
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name = '', value = ''] = pair.trim().split('=');
    cookies.set(name, value);
  }
  return {
    user: cookies.get(userCookie) ?? null,
    colorMode: cookies.get(colorCookie) === 'dark' ? 'dark' : 'light',
  };
}

/** A cookie that no other site's page can make the browser send. */
export function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; SameSite=Strict; Max-Age=31536000`;
}
