import { parseArgs } from 'node:util';

/** The options of the command line. */
export interface CommandLine {
  readonly help: boolean;
  readonly fresh: boolean;
  readonly port: number;
  readonly dataDir: string;
  readonly maps: Readonly<Record<string, string>>;
  /** The app's pages in the pseudo-language: what of a text comes from no catalogue stands out. */
  readonly pseudo: boolean;
}

export const usage = `npm start -- [options]

  --fresh             begin with nothing: no connection, no links (deletes the data of the last time)
  --port PORT         the site's port (4000); the five ports after it are used as well
  --data DIR          where the data is kept (.cloud)
  --map ORIGIN=URL    send the app's requests for an outside origin to another server; may be given several times
  --pseudo            show the app in the pseudo-language: what stays plain English comes from no catalogue
  --help              show this`;

/** Reads the command line. Throws a sentence about anything it cannot read. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      port: { type: 'string', default: '4000' },
      data: { type: 'string', default: '.cloud' },
      map: { type: 'string', multiple: true, default: [] },
      pseudo: { type: 'boolean', default: false },
    },
  });
  return {
    help: values.help,
    fresh: values.fresh,
    port: readPort(values.port),
    dataDir: values.data,
    maps: Object.fromEntries(values.map.map(readMapping)),
    pseudo: values.pseudo,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_530) return port;
  throw new Error(`--port takes a number from 0 to 65530, not "${text}"`);
}

function readMapping(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  const [from, to] = [readOrigin(text.slice(0, Math.max(0, at))), readOrigin(text.slice(at + 1))];
  if (at > 0 && from !== null && to !== null) return [from, to];
  throw new Error(`--map takes two origins, as in https://example.com=http://127.0.0.1:9999, not "${text}"`);
}

/** The origin of an http or https address that contains only an origin. */
function readOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { origin, protocol, pathname, search } = new URL(text);
  const isPlain = pathname === '/' && search === '';
  return isPlain && (protocol === 'https:' || protocol === 'http:') ? origin : null;
}
