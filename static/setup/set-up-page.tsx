import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { Message } from '../shared/ui/message';
import { Page } from '../shared/ui/page';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { isNotTheirs, noticeOfError } from '../shared/words/errors';
import { page } from './messages/en.yml';
import { OpenedSetUp } from './opened-set-up';
import { useSetUp } from './use-set-up';
import './set-up.css';

/** The page on which a Jira admin sets up both sides: answers, bundle, checks, and what ends when. */
export function SetUpPage(): JSX.Element {
  const { opened, look, learn } = useSetUp();
  return (
    <Page title={page.title} isBusy={opened === null}>
      {opened === null && <SpinnerLine words={page.reading} />}
      {opened?.ok === false && (
        <div role="alert">
          <Message notice={noticeOfError(opened.error)}>
            {!isNotTheirs(opened.error) && <Button onClick={() => void look(null)}>{page.tryAgain}</Button>}
          </Message>
        </div>
      )}
      {opened?.ok && (
        <OpenedSetUp key={opened.data.connection?.id ?? ''} view={opened.data} look={look} learn={learn} />
      )}
    </Page>
  );
}
