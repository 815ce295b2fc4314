import { lazy, type JSX } from 'react';
import type { AboutRecords } from '../links/about-records';
import type { LoadFind } from '../links/find-records';
import { Panel } from '../links/panel';

/** Cards come after the links are shown. Where they cannot be loaded the rows stay what they are. */
const RecordCards = lazy(async (): Promise<{ readonly default: AboutRecords }> => {
  try {
    return { default: (await import('../records/record-cards')).RecordCards };
  } catch {
    return { default: () => null };
  }
});

/** Comes with the link form, where records may be looked for. */
const loadFind: LoadFind = async () => (await import('../records/find-records')).FindRecords;

/** The issue panel, with what Salesforce itself knows of the linked records, and of those to be linked. */
export function PanelPage(): JSX.Element {
  return <Panel About={RecordCards} loadFind={loadFind} />;
}
