import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { Region } from '../../src/contract/region';
import type { Rung } from '../../src/contract/settings';
import { Glyph } from '../shared/ui/glyph';
import { Message } from '../shared/ui/message';
import { ladderTitle, rungEnd, rungNotice, rungStates, rungWords } from '../shared/words/ladder';
import { regionOffer, sentToRegion, settingsWords } from '../shared/words/settings';

interface LadderProps {
  readonly rungs: readonly Rung[];
  readonly running: string | null;
  readonly onUseRegion: (region: Region) => void;
  /** The admin agrees that the token is sent to the other region. */
  readonly onTryOtherRegion: () => void;
}

/** The steps of the test, each with how it ended; the first that failed says what to do. */
export function Ladder({ rungs, running, onUseRegion, onTryOtherRegion }: LadderProps): JSX.Element {
  const titleId = useId();
  const stopped = rungs.find((rung) => rung.state === 'failed');
  const advice = stopped ? rungNotice(stopped) : null;
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{ladderTitle}</h2>
      <ol className="ladder stack">
        {rungs.map((rung) => {
          const state = rungStates[rung.state];
          return (
            <li key={rung.name} className="stack tight">
              <div className="rung">
                <Glyph name={state.sign} />
                <span>
                  {rungWords[rung.name]} <span className="subtle">{rungEnd(rung)}</span>
                </span>
              </div>
              {rung === stopped && advice && (
                <Message notice={advice}>
                  {rung.betterRegion && regionButton(rung.betterRegion)}
                  {rung.untriedRegion && otherRegionButton(rung.untriedRegion)}
                </Message>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );

  function regionButton(region: Region): JSX.Element {
    return button(regionOffer(region), () => {
      onUseRegion(region);
    });
  }

  function otherRegionButton(region: Region): JSX.Element {
    return (
      <div className="stack tight">
        <p id={`${titleId}sent`}>{sentToRegion(region)}</p>
        <div className="line">{button(settingsWords.otherRegion, onTryOtherRegion, `${titleId}sent`)}</div>
      </div>
    );
  }

  function button(label: string, onClick: () => void, describedBy?: string): JSX.Element {
    return (
      <Button
        aria-describedby={describedBy}
        isLoading={running === 'test'}
        isDisabled={running !== null && running !== 'test'}
        onClick={onClick}
      >
        {label}
      </Button>
    );
  }
}
