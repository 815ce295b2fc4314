import Button from '@atlaskit/button/default/button';
import { useId, useState, type JSX } from 'react';
import type { AccessView } from '../../../src/contract/records/access';
import { AskedButton } from '../../shared/ui/asked-button';
import { FactList } from '../../shared/ui/fact-list';
import { ResultPlace } from '../../shared/ui/result-place';
import { access as accessWords, nextSecret as words } from '../messages/en.yml';
import { nextFacts } from '../words/access';
import { NextSecretForm } from './next-secret-form';
import type { AccessPresses } from './use-access-presses';
import type { SecretCommands } from './use-secret-commands';

interface NextSecretProps {
  readonly access: AccessView;
  readonly presses: AccessPresses;
  readonly commands: SecretCommands;
}

/** The key and secret that are to follow those in use: entered beside them, taken over by themselves or by hand. */
export function NextSecret({ access, presses, commands }: NextSecretProps): JSX.Element {
  const id = useId();
  const [entering, setEntering] = useState<'never' | 'now' | 'done'>('never');
  const { running, said } = presses;
  const { next } = access;
  const busy = running !== null;
  return (
    <section className="stack" aria-labelledby={`${id}title`}>
      <h3 id={`${id}title`}>{words.title}</h3>
      <p>{next ? words.waits : words.intro}</p>
      {next && <FactList facts={nextFacts(next)} />}
      <ResultPlace notice={said('next')} />
      {entering === 'now' ? (
        <NextSecretForm
          consumerKey={next?.consumerKey ?? access.consumerKey}
          presses={presses}
          onPrepare={async (consumerKey, consumerSecret) => {
            if (await commands.prepare(consumerKey, consumerSecret)) setEntering('never');
          }}
          onCancel={() => {
            setEntering('done');
          }}
        />
      ) : (
        <div className="line">
          {next && (
            <Button
              isLoading={running === 'switch'}
              isDisabled={busy && running !== 'switch'}
              onClick={() => void commands.switchNow()}
            >
              {words.switch}
            </Button>
          )}
          <Button
            autoFocus={entering === 'done'}
            isDisabled={busy}
            onClick={() => {
              setEntering('now');
            }}
          >
            {next ? words.another : words.enter}
          </Button>
          {next && (
            <AskedButton
              label={words.discard}
              question={words.discardQuestion({ last4: next.secretLast4 })}
              consequence={words.discardConsequence}
              no={accessWords.cancel}
              running={running === 'discard'}
              isDisabled={busy}
              onConfirm={commands.discard}
            />
          )}
        </div>
      )}
    </section>
  );
}
