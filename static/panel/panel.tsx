import type { JSX } from 'react';
import { panelWords } from '../shared/words/panel';
import { KnownLinks } from './known-links';
import { RememberedLinks } from './remembered-links';
import { Trouble } from '../shared/ui/trouble';
import { usePanel } from './use-panel';
import { SpinnerLine } from '../shared/ui/spinner-line';
import './panel.css';

/** The issue panel: what is remembered at once, then what is true, or why that cannot be known. */
export function Panel(): JSX.Element {
  const knowledge = usePanel();
  const { opened, remembered, checking } = knowledge.state;
  return (
    <main className="panel stack" aria-busy={checking} aria-label={panelWords.links}>
      {content()}
    </main>
  );

  function content(): JSX.Element {
    const memory = remembered && <RememberedLinks mirror={remembered} checking={checking} />;
    if (opened === null) return memory ?? <SpinnerLine words={panelWords.reading} />;
    const truth = opened.ok ? opened.data.truth : { known: false as const, error: opened.error };
    if (opened.ok && truth.known)
      return <KnownLinks view={opened.data} links={truth.links} knowledge={knowledge} />;
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
        {memory}
      </>
    );
  }
}
