import { built } from './built';
import { readCommandLine, usage, type CommandLine } from './site/command-line';
import { printLine } from './site/print-line';
import { startCloud, type Cloud } from './start-cloud';

/** The command behind `npm start`: reads the command line, starts the cloud, and stops it on request. */
async function main(): Promise<void> {
  const command = read();
  if (command.help) return console.log(usage);
  const cloud = await start(command);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void cloud.stop().then(() => process.exit(0));
    });
  }
  greet(cloud);
}

function read(): CommandLine {
  try {
    return readCommandLine(process.argv.slice(2));
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`, 2);
  }
}

async function start({ port, dataDir, maps, fresh, pseudo }: CommandLine): Promise<Cloud> {
  const following = (step: number) => (port === 0 ? 0 : port + step);
  try {
    return await startCloud({
      dataDir,
      port,
      cdnPort: following(1),
      connectorPorts: { global: following(2), eu: following(3) },
      salesforcePort: following(4),
      webTriggerPort: following(5),
      maps,
      fresh,
      ...(pseudo ? { pagesDir: built.pseudo } : {}),
      log: printLine,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      const taken = 'port' in error ? String(error.port) : String(port);
      return fail(
        `Port ${taken} is in use. Stop what runs there, or choose others: npm start -- --port ${port + 100}`,
        1,
      );
    }
    console.error(error);
    return fail('The local cloud could not start.', 1);
  }
}

function greet({ url, connector, salesforce, jira, appPages }: Cloud): void {
  const people = jira.users.map(({ displayName }) => displayName).join(', ');
  const rows: readonly (readonly [string, string])[] = [
    ['An issue', `${url}/browse/SUP-1`],
    ['App settings', `${url}/settings/apps   (as Ada)`],
    ...appPages.map(({ title, path }) => [title, url + path] as const),
    ['Connector stand-in', `${connector.origins.global}/   (tokens, records, pushes, faults)`],
    ['Salesforce stand-in', `${salesforce.origin}/   (orgs, apps, users, faults)`],
    ['People', `${people}: switch in the page header`],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  console.log(`
A stand-in for Jira, with the app installed. Nothing here is Atlassian's, Appfire's or Salesforce's own service.
${rows.map(([name, rest]) => `  ${name.padEnd(width)} ${rest}`).join('\n')}
Ctrl+C stops it.
`);
  console.log(`ready ${url}`);
}

function fail(text: string, code: number): never {
  console.error(text);
  process.exit(code);
}

void main();
