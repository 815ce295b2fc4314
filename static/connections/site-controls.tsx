import { useState, type JSX } from 'react';
import type { SettingsView } from '../../src/contract/connections/settings-view';
import { Changes } from './changes';
import { changes as changeWords, rules, stopping } from './messages/en.yml';
import { StopSending } from './stop-sending';
import { TokenRules } from './token-rules';
import type { Look } from './use-settings';

interface SiteControlsProps {
  readonly settings: SettingsView;
  readonly look: Look;
}

/**
 * What holds for the whole site: the switch that stops all sending, the policy and the reminders, and who changed what.
 * Folded away, so that an admin with one token sees no more than before; a stop that holds and reminders that Jira
 * refused are always in view.
 */
export function SiteControls({ settings, look }: SiteControlsProps): JSX.Element {
  const { stop, reminderTroubles } = settings;
  const [version, setVersion] = useState(0);
  const [showsRules, setShowsRules] = useState(reminderTroubles > 0);
  const [showsChanges, setShowsChanges] = useState(false);
  const control = (
    <StopSending
      id={null}
      stop={stop}
      onOutdated={look}
      onChanged={() => {
        setVersion((before) => before + 1);
        void look();
      }}
    />
  );
  return (
    <>
      <details className="card" open={stop !== null || undefined}>
        <summary>{stopping.heading}</summary>
        {control}
      </details>
      <details
        className="card"
        open={reminderTroubles > 0 || undefined}
        onToggle={(event) => {
          if (event.currentTarget.open) setShowsRules(true);
        }}
      >
        <summary>{rules.heading}</summary>
        {showsRules && (
          <TokenRules
            onChanged={(changed) => {
              setVersion((before) => before + 1);
              return look(changed);
            }}
          />
        )}
      </details>
      <details
        className="card"
        onToggle={(event) => {
          setShowsChanges(event.currentTarget.open);
        }}
      >
        <summary>{changeWords.title}</summary>
        {showsChanges && <Changes version={version} />}
      </details>
    </>
  );
}
