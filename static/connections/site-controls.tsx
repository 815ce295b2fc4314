import { useState, type JSX } from 'react';
import type { SettingsView } from '../../src/contract/connections/settings-view';
import { Changes } from './changes';
import { changes as changeWords, stopping } from './messages/en.yml';
import { StopSending } from './stop-sending';

interface SiteControlsProps {
  readonly settings: SettingsView;
  readonly look: () => Promise<void>;
}

/**
 * What holds for the whole site: the switch that stops all sending, and who changed what. Folded away, so that an admin
 * with one token sees no more than before; a stop that holds is always in view.
 */
export function SiteControls({ settings, look }: SiteControlsProps): JSX.Element {
  const { stop } = settings;
  const [version, setVersion] = useState(0);
  const [showsChanges, setShowsChanges] = useState(false);
  const control = (
    <StopSending
      id={null}
      stop={stop}
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
