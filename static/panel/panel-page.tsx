import { lazy, type JSX } from 'react';
import type { AboutRecords } from '../links/about-records';
import { Panel } from '../links/panel';

/** Cards come after the links are shown. Where they cannot be loaded the rows stay what they are. */
const RecordCards = lazy(async (): Promise<{ readonly default: AboutRecords }> => {
  try {
    return { default: (await import('../records/record-cards')).RecordCards };
  } catch {
    return { default: () => null };
  }
});

/** The issue panel, with what Salesforce itself knows of the linked records. */
export function PanelPage(): JSX.Element {
  return <Panel About={RecordCards} />;
}
