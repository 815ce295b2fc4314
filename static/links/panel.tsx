import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { PanelView } from '../../src/contract/links/questions';
import { openSettingsPage } from '../shared/bridge/navigation';
import { trouble as ways } from '../shared/messages/en.yml';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { Trouble } from '../shared/ui/trouble';
import { Waiting } from '../shared/ui/waiting';
import { useKeptFocus } from '../shared/ui/use-kept-focus';
import type { AboutRecords } from './about-records';
import type { LoadFind } from './find-records';
import { panel as panelWords } from './messages/en.yml';
import { KnownLinks } from './rows/known-links';
import { RememberedLinks } from './rows/remembered-links';
import { SeveralConnections } from './several-connections';
import { usePanel } from './use-panel';
import { useSteadyPointer } from './use-steady-pointer';
import './panel.css';

interface PanelProps {
  /** Comes after the truth, and only where there is something to ask for. */
  readonly About?: AboutRecords;
  /** Brings the field that finds records; it is loaded where they may be looked for. */
  readonly loadFind?: LoadFind;
}

/** The issue panel: what is remembered at once, then what is true, or why that cannot be known. */
export function Panel({ About, loadFind }: PanelProps): JSX.Element {
  const knowledge = usePanel();
  const page = useKeptFocus<HTMLElement>();
  const pointer = useSteadyPointer();
  const { opened, remembered, troubled, checking } = knowledge.state;
  const reminder = opened?.ok && opened.data.reminder;
  return (
    <main
      ref={page}
      tabIndex={-1}
      className="panel stack"
      aria-busy={checking}
      aria-label={panelWords.links}
      {...pointer}
    >
      {reminder && (
        <div className="line">
          <p className="subtle">{reminderLine(reminder)}</p>
          <Button spacing="compact" onClick={openSettingsPage}>
            {ways.openSettings}
          </Button>
        </div>
      )}
      {content()}
    </main>
  );

  function content(): JSX.Element {
    const savedHost = opened?.ok ? opened.data.salesforceHost : null;
    const memory = remembered && (
      <RememberedLinks mirror={remembered} {...{ troubled, checking, savedHost }} />
    );
    if (opened === null) {
      return (
        <>
          {memory ?? <SpinnerLine words={panelWords.reading} />}
          <Waiting />
        </>
      );
    }
    const truth = opened.ok ? opened.data.truth : { known: false as const, error: opened.error };
    if (opened.ok && truth.known)
      return <KnownLinks view={opened.data} knowledge={knowledge} About={About} loadFind={loadFind} />;
    return (
      <>
        {!truth.known && (
          <Trouble
            error={truth.error}
            mayAdminister={opened.ok && opened.data.mayAdminister}
            checking={checking}
            onTryAgain={() => void knowledge.look()}
          />
        )}
        {opened.ok && <SeveralConnections {...opened.data} />}
        {memory}
      </>
    );
  }
}

function reminderLine({ name, days, jiraToken }: NonNullable<PanelView['reminder']>): string {
  return jiraToken === undefined
    ? panelWords.reminder({ name, days })
    : panelWords.jiraReminder({ name, days, jiraToken });
}
