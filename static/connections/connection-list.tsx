import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import { mostConnections, type ConnectionView } from '../../src/contract/connections/settings-view';
import type { SettingsView } from '../../src/contract/connections/settings-view';
import { toned, type Notice } from '../shared/words/notice';
import { ConnectionCard } from './connection-card';
import { ConnectionSettings } from './connection-settings';
import { LostProjects } from './lost-projects';
import { list as listWords } from './messages/en.yml';
import { ManageConnection } from './manage-connection';
import { Message } from '../shared/ui/message';
import { NextToken } from './next-token';
import { ResultPlace } from '../shared/ui/result-place';
import type { OfConnection } from './of-connection';
import { useCards } from './use-cards';
import type { Learn, Look } from './use-settings';

interface ConnectionListProps {
  readonly settings: SettingsView;
  readonly vanished: Notice | undefined;
  readonly learn: Learn;
  readonly look: Look;
  readonly ofConnection: OfConnection | undefined;
}

/** All connections. Whoever has one, and nothing bound, sees just that one; with more, each is a card that opens. */
export function ConnectionList(props: ConnectionListProps): JSX.Element {
  const { settings, vanished, learn, look, ofConnection } = props;
  const { connections, lostProjects } = settings;
  const cards = useCards(connections);
  const [removed, setRemoved] = useState<Notice>();
  const isOnly = isOrdinary(settings) && cards.all.length === 1;
  const hasNoDefault = connections.length > 0 && connections.every(({ isDefault }) => !isDefault);
  const isFull = connections.length >= mostConnections;
  return (
    <>
      <ResultPlace notice={vanished} />
      <ResultPlace notice={removed} />
      {hasNoDefault && <Message notice={toned('warning', listWords.noDefault)} />}
      {lostProjects > 0 && <LostProjects count={lostProjects} learn={learn} look={look} />}
      {cards.all.map(({ key, connection }) => {
        const content = (
          <ConnectionSettings
            connection={connection}
            isOnly={isOnly}
            learn={learn}
            look={look}
            onSaved={cards.saved}
            onCancel={connection === null && connections.length > 0 ? cards.cancel : undefined}
          >
            {connection?.token && (
              <NextToken
                connection={connection}
                isOnly={isOnly}
                longestDays={settings.longestDays}
                look={look}
              />
            )}
            {connection && ofConnection?.(connection, isOnly)}
            {connection && !isOnly && managing(connection)}
          </ConnectionSettings>
        );
        return (
          <ConnectionCard
            key={key}
            connection={isOnly ? null : connection}
            siteStop={settings.stop}
            isOpen={isOnly || connection === null || cards.isOpen(key)}
            onToggle={() => {
              cards.toggle(key);
            }}
          >
            {content}
          </ConnectionCard>
        );
      })}
      {connections.length > 0 && !cards.isAdding && (
        <div className="stack tight">
          <div className="line">
            <Button autoFocus={cards.wasCancelled} isDisabled={isFull} onClick={cards.add}>
              {listWords.add}
            </Button>
          </div>
          {isFull && <p className="subtle">{listWords.full({ most: mostConnections })}</p>}
        </div>
      )}
    </>
  );

  function managing(connection: ConnectionView): JSX.Element {
    return (
      <ManageConnection
        connection={connection}
        hasOtherDefault={connections.some(({ id, isDefault }) => isDefault && id !== connection.id)}
        learn={learn}
        look={look}
        onRemoved={setRemoved}
      />
    );
  }
}

/** Whether nothing but one connection has to be told of. */
function isOrdinary({ connections, lostProjects }: SettingsView): boolean {
  if (lostProjects > 0 || connections.length > 1) return false;
  return connections.every(({ isDefault, projectCount }) => isDefault && projectCount === 0);
}
