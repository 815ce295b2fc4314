import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { Message } from '../shared/ui/message';
import { Page } from '../shared/ui/page';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { settings as settingsWords } from './messages/en.yml';
import { settingsNotice } from './words/settings';
import { ConnectionSettings } from './connection-settings';
import { Guide } from './guide';
import { useSettings } from './use-settings';
import './settings.css';

/** The settings of the app, for Jira admins. */
export function SettingsPage(): JSX.Element {
  const { opened, look, learn } = useSettings();
  return (
    <Page title={settingsWords.title} isBusy={opened === null}>
      {content()}
    </Page>
  );

  function content(): JSX.Element {
    if (opened === null) return <SpinnerLine words={settingsWords.reading} />;
    if (!opened.ok) {
      return (
        <div role="alert">
          <Message notice={settingsNotice(opened.error)}>
            {opened.error.code !== 'NOT_ALLOWED' && (
              <Button onClick={() => void look()}>{settingsWords.tryAgain}</Button>
            )}
          </Message>
        </div>
      );
    }
    return (
      <>
        <p>{settingsWords.intro}</p>
        <div className="columns">
          <div className="stack wide">
            <ConnectionSettings saved={opened.data} learn={learn} look={look} />
          </div>
          <Guide />
        </div>
      </>
    );
  }
}
