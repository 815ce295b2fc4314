import { startCloud, type Cloud } from '../cloud/start-cloud';
import { benchBundle, type Measure } from './bench-bundle';
import { measureBundle } from './bundle';
import { measureConnections } from './connections';
import type { Figure } from './figures';
import { measureApart } from './measure-apart';
import { measureMemory } from './memory';
import { measurePanelPage } from './panel-page';
import { measurePanelWithSalesforce } from './panel-with-salesforce';
import { measurePanelResolver } from './panel-resolver';
import { measurePastedList } from './pasted-list';
import { measureSearch } from './search';
import { measureSetUpBundle } from './setup-bundle';
import { measureSetUpCheck } from './setup-check';

/** An issue of the demo that has links from the start. */
const linkedIssue = 'SUP-1';

/** A cloud each: what one measurement leaves behind in the process would weigh on the next. */
function onACloud(measure: (cloud: Cloud, issueKey: string) => Promise<Figure[]>): Measure {
  return async (bundleDir) => {
    const cloud = await startCloud({ dataDir: ':memory:', bundleDir });
    return measure(cloud, linkedIssue).finally(() => cloud.stop());
  };
}

void benchBundle([
  measureBundle,
  measurePastedList,
  measureSetUpBundle,
  measureSetUpCheck,
  ...[measurePanelResolver, measureSearch, measureMemory, measurePanelPage].map(onACloud),
  measurePanelWithSalesforce,
  measureConnections,
  (bundleDir) => measureApart('thousand', bundleDir),
  (bundleDir) => measureApart('manyConnections', bundleDir),
  (bundleDir) => measureApart('withoutAddress', bundleDir),
  (bundleDir) => measureApart('firstSight', bundleDir),
  (bundleDir) => measureApart('script', bundleDir),
]);
