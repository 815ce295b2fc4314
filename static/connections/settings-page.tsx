import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { Message } from '../shared/ui/message';
import { Outcome } from '../shared/ui/outcome';
import { Page } from '../shared/ui/page';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { toned } from '../shared/words/notice';
import { list as listWords, settings as settingsWords } from './messages/en.yml';
import { settingsNotice } from './words/settings';
import { ConnectionList } from './connection-list';
import { Guide } from './guide';
import type { OfConnection } from './of-connection';
import { SiteControls } from './site-controls';
import { useSettings } from './use-settings';
import { vanishedNotice } from './words/list';
import './settings.css';

interface SettingsPageProps {
  readonly ofConnection?: OfConnection;
}

/** The settings of the app, for Jira admins. */
export function SettingsPage({ ofConnection }: SettingsPageProps): JSX.Element {
  const { opened, endedEarlier, vanished, look, learn } = useSettings();
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
        <Outcome notice={endedEarlier ? toned('info', listWords.endedEarlier) : undefined} />
        <div className="columns">
          <div className="stack wide">
            <ConnectionList
              settings={opened.data}
              vanished={vanishedNotice(vanished)}
              learn={learn}
              look={look}
              ofConnection={ofConnection}
            />
            {opened.data.connections.length > 0 && <SiteControls settings={opened.data} look={look} />}
          </div>
          <Guide />
        </div>
      </>
    );
  }
}
