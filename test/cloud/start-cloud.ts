import path from 'node:path';
import { startConnector, type StandIn } from './connector/start-connector';
import { createRecords as createSalesforceRecords } from './connector/state/records';
import { openDatabase } from './database';
import type { Forge } from './forge/forge';
import type { LogLine } from './forge/log-line';
import { readManifest } from './forge/manifest';
import { startForge } from './forge/start-forge';
import { built } from './built';
import { createJira, type Jira } from './jira/create-jira';
import { listAppPages, type AppPage } from './site/app-pages';
import { readIndexedProperties } from './site/indexed-properties';
import { forgetData, isFirstStart } from './site/data-folder';
import { invokeAs } from './site/control-invoke';
import type { Delivery } from './site/delivery';
import { seedDemo } from './site/demo';
import { createRecords } from './site/record-log';
import { salesforceHosts } from './salesforce/salesforce-hosts';
import { startSalesforce, type SalesforceStandIn } from './salesforce/start-salesforce';
import { startSite } from './site/start-site';
import { modulesWithoutPlace, readUiModules } from './site/ui-module';

export interface CloudOptions {
  /** The folder for all data. `:memory:` keeps it in memory. */
  readonly dataDir: string;
  /** Ports. Free ones if left out. */
  readonly port?: number;
  readonly cdnPort?: number;
  readonly connectorPorts?: { readonly global: number; readonly eu: number };
  readonly salesforcePort?: number;
  /** Where the app's web triggers are called, if it has any. */
  readonly webTriggerPort?: number;
  /** Outside origins, and where the app's requests to them go instead. */
  readonly maps?: Readonly<Record<string, string>>;
  /** Deletes the folder's data and begins with nothing: no connection, no links. */
  readonly fresh?: boolean;
  /** How many issues OPS begins with, and the Connector as many cases. 2,000 if left out. For a new folder only. */
  readonly operations?: number;
  /**
   * How many issues SUP begins with, and the Connector as many more cases. Its usual forty if left out. For a new
   * folder only.
   */
  readonly support?: number;
  readonly appDir?: string;
  /** Where the pages are under the paths of manifest.yml; `appDir` when left out. */
  readonly pagesDir?: string;
  readonly bundleDir?: string;
  readonly log?: (line: LogLine) => void;
}

/** The running local cloud. */
export interface Cloud {
  readonly url: string;
  readonly cdnUrl: string;
  readonly forge: Forge;
  readonly jira: Jira;
  readonly connector: StandIn;
  readonly salesforce: SalesforceStandIn;
  /** The app's own pages, in the settings and in the support desk. */
  readonly appPages: readonly AppPage[];
  /** Invokes a module's resolver as its page would. Rejects for an unknown user or module. */
  invoke(
    user: string,
    module: string,
    target: { readonly issueKey?: string; readonly projectKey?: string },
    functionKey: string,
    payload: unknown,
  ): Promise<Delivery>;
  stop(): Promise<void>;
}

/** The Connector's addresses for the app. https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1853817917 */
const connectorHosts = {
  global: 'https://sfjc.integration.appfire.app',
  eu: 'https://eu-sfjc.integration.appfire.app',
} as const;

/**
 * Starts platform, Jira, the Connector's stand-in and the site on one database. A new one is made ready to link, unless
 * it is to begin fresh. Rejects, with nothing left running, if a port is in use or the app cannot run.
 */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { dataDir, appDir = path.resolve(__dirname, '../..'), fresh = false } = options;
  if (fresh) forgetData(dataDir);
  const running: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of running.splice(0).reverse()) await end();
  };
  try {
    return await assemble();
  } catch (error) {
    await stop();
    throw error;
  }

  async function assemble(): Promise<Cloud> {
    const manifest = await readManifest(appDir);
    const records = createRecords(options.log ?? (() => undefined));
    const db = openDatabase(dataDir);
    running.push(() => db.close());
    const { operations = 2_000, support = 40 } = options;
    const jira = createJira({ db, operations, support, indexedProperties: readIndexedProperties(manifest) });
    const connector = await startConnector({
      db,
      cases: operations + support,
      issueProperties: jira,
      ports: options.connectorPorts ?? { global: 0, eu: 0 },
      issues: {
        find(idOrKey) {
          const issue = jira.findIssue(idOrKey);
          return issue && { ...issue, type: issue.issueType.name };
        },
      },
    });
    running.push(() => connector.stop());
    const salesforce = await startSalesforce({
      db,
      records: createSalesforceRecords(db, Date.now),
      port: options.salesforcePort ?? 0,
      say: (text) => records.log({ from: 'cloud', level: 'error', functionKey: null, text }),
    });
    running.push(() => salesforce.stop());
    const { family, inBrowser } = salesforceHosts(salesforce, options.maps ?? {});
    const egressMap = new Map(
      Object.entries({
        [connectorHosts.global]: connector.origins.global,
        [connectorHosts.eu]: connector.origins.eu,
        ...options.maps,
      }),
    );
    const forge = await startForge({
      manifest,
      bundleDir: options.bundleDir ?? built.app,
      db,
      dataDir,
      jira: jira.metered,
      accountStatus: jira.accountStatus,
      egressMap,
      hostFamilies: [family],
      webTriggerPort: options.webTriggerPort ?? 0,
      log: records.log,
    });
    running.push(() => forge.stop());
    const modules = readUiModules(manifest);
    const site = await startSite({
      pagesDir: options.pagesDir ?? appDir,
      manifest,
      modules,
      jira,
      forge,
      records,
      port: options.port ?? 0,
      cdnPort: options.cdnPort ?? 0,
      standIns: [
        { label: 'Connector stand-in', url: `${connector.origins.global}/` },
        { label: 'Salesforce stand-in', url: `${salesforce.origin}/` },
      ],
      outside: inBrowser,
    });
    running.push(() => site.stop());
    connector.showJiraAt(site.url);
    for (const type of modulesWithoutPlace(manifest)) {
      records.log({
        from: 'cloud',
        level: 'error',
        functionKey: null,
        text: `the site has no place for ${type}`,
      });
    }
    const invoke: Cloud['invoke'] = async (user, key, target, functionKey, payload) => {
      const person = jira.findUser(user);
      if (!person) throw new Error(`there is no user "${user}"`);
      const delivery = await invokeAs(site.world, person, { key, ...target, functionKey, payload });
      if (!delivery) throw new Error(`manifest.yml has no module "${key}" with a page`);
      return delivery;
    };
    if (isFirstStart(db) && !fresh) await seedDemo({ jira, connector, salesforce, invoke });
    const appPages = listAppPages(modules, 'SUP');
    const servers = { url: site.url, cdnUrl: site.cdnUrl, forge, jira, connector, salesforce };
    return { ...servers, appPages, invoke, stop };
  }
}
