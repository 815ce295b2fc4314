import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { Message } from '../shared/ui/message';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { bulk as bulkWords } from './messages/en.yml';
import { isNotTheirs } from '../shared/words/errors';
import { bulkNotice } from './words/bulk';
import { BulkContent } from './bulk-content';
import { SiteUrl } from './items/issue-link';
import { useBulk } from './use-bulk';
import './bulk.css';

/** Bulk push of one project: choosing, the preview, the run and what came of it, and the runs before. */
export function BulkPush({ projectId }: { readonly projectId: string }): JSX.Element {
  const { opened, siteUrl, look } = useBulk(projectId);
  if (opened === null) return <SpinnerLine words={bulkWords.reading} />;
  if (!opened.ok) {
    return (
      <div role="alert">
        <Message notice={bulkNotice(opened.error)}>
          {!isNotTheirs(opened.error) && <Button onClick={() => void look()}>{bulkWords.tryAgain}</Button>}
        </Message>
      </div>
    );
  }
  return (
    <SiteUrl.Provider value={siteUrl}>
      <BulkContent view={opened.data} look={look} />
    </SiteUrl.Provider>
  );
}
