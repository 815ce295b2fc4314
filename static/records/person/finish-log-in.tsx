import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useState, type JSX } from 'react';
import { findTicket, forgetTicket } from '../../shared/bridge/page-ticket';
import { ResultPlace } from '../../shared/ui/result-place';
import { person as words } from '../messages/en.yml';
import type { LogInCommands } from './use-log-in-commands';

/**
 * The way back from Salesforce's consent: one click takes the log-in over. It is not taken by loading the page, because a
 * ticket counts once: a tab that is restored, or a program that follows the address ahead of the person, would spend it. And
 * nobody becomes connected by following somebody's link alone.
 */
export function FinishLogIn({ commands }: { readonly commands: LogInCommands }): JSX.Element {
  const titleId = useId();
  const [ticket, setTicket] = useState<string | null>(null);
  const { running, said, finish } = commands;
  useEffect(() => {
    const learn = async (): Promise<void> => {
      setTicket(await findTicket());
    };
    void learn();
  }, []);
  const isFinishing = running === 'finish';
  return (
    <>
      {ticket !== null && (
        <section className="card stack" aria-labelledby={titleId}>
          <h2 id={titleId}>{words.back}</h2>
          <p>{words.backMeaning}</p>
          <div className="line">
            <Button
              appearance="primary"
              autoFocus
              isLoading={isFinishing}
              isDisabled={running !== null && !isFinishing}
              onClick={() => {
                void finish(ticket).then(async () => {
                  setTicket(null);
                  await forgetTicket();
                });
              }}
            >
              {words.finish}
            </Button>
          </div>
        </section>
      )}
      <ResultPlace notice={said(null)} />
    </>
  );
}
