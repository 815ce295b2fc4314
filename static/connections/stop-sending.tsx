import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useEffect, useRef, useState, type JSX } from 'react';
import type { StopAnswer } from '../../src/contract/connections/stop';
import { longestReason, type StopView } from '../../src/contract/connections/stop-view';
import { startSending, stopSending } from '../shared/backend/connections';
import { Field } from '../shared/ui/field';
import { Message } from '../shared/ui/message';
import { Outcome } from '../shared/ui/outcome';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import type { Notice } from '../shared/words/notice';
import { stopping } from './messages/en.yml';
import { isOutdated } from './use-settings';
import { settingsNotice } from './words/settings';
import { stoppedNotice, stopOutcome } from './words/stopping';

interface StopSendingProps {
  /** The connection; null for the whole site. */
  readonly id: string | null;
  /** Its own stop, or the site's where it is about the site; null where there is none. */
  readonly stop: StopView | null;
  /** Hears what holds afterwards. */
  readonly onChanged: (answer: StopAnswer) => void;
  /** Hears that what is shown may be outdated. */
  readonly onOutdated?: () => Promise<void>;
}

/** The one switch: stops sending with a reason, says who stopped it, and starts it again. */
export function StopSending({ id, stop, onChanged, onOutdated }: StopSendingProps): JSX.Element {
  const { running, start } = useOneAtATime();
  const [isAsking, setAsking] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  // The button that takes the form's place takes its focus too.
  const [isBack, setBack] = useState(false);
  const isSite = id === null;

  const give = (wanted: 'stop' | 'start', reason = ''): Promise<void> =>
    start(wanted, async () => {
      setNotice(undefined);
      const reply = await (wanted === 'stop' ? stopSending(id, reason) : startSending(id));
      if (!reply.ok) {
        if (isOutdated(reply.error)) await onOutdated?.();
        return setNotice(settingsNotice(reply.error));
      }
      setNotice(stopOutcome(wanted, reply.data));
      setAsking(false);
      setBack(true);
      onChanged(reply.data);
    });

  return (
    <div className="stack">
      {content()}
      <Outcome notice={notice} />
    </div>
  );

  function content(): JSX.Element {
    if (stop) {
      return (
        <Message notice={stoppedNotice(stop)}>
          <Button
            key="start"
            autoFocus={isBack}
            isLoading={running === 'start'}
            onClick={() => void give('start')}
          >
            {stopping.start}
          </Button>
        </Message>
      );
    }
    if (isAsking) {
      return (
        <ReasonForm
          isSite={isSite}
          isRunning={running === 'stop'}
          onCancel={() => {
            setAsking(false);
            setBack(true);
          }}
          onStop={(reason) => void give('stop', reason)}
        />
      );
    }
    return (
      <div className="line">
        <Button
          key="stop"
          autoFocus={isBack}
          onClick={() => {
            setNotice(undefined);
            setAsking(true);
          }}
        >
          {stopping.stop({ isSite })}
        </Button>
      </div>
    );
  }
}

interface ReasonFormProps {
  readonly isSite: boolean;
  readonly isRunning: boolean;
  readonly onCancel: () => void;
  readonly onStop: (reason: string) => void;
}

/** Asks why, because everybody who is kept from pushing will. */
function ReasonForm({ isSite, isRunning, onCancel, onStop }: ReasonFormProps): JSX.Element {
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const error = reason.trim() === '' ? stopping.reasonMissing : undefined;
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <form
      className="inset stack"
      noValidate
      aria-label={stopping.question({ isSite })}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (error === undefined) onStop(reason.trim());
        else field.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isRunning) onCancel();
      }}
    >
      <strong>{stopping.question({ isSite })}</strong>
      <p>{stopping.consequence}</p>
      <Field label={stopping.reason} hint={stopping.reasonHint} error={isTried ? error : undefined}>
        {(control) => (
          <Textfield
            {...control}
            ref={field}
            value={reason}
            maxLength={longestReason}
            isDisabled={isRunning}
            isInvalid={isTried && error !== undefined}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <div className="line">
        <Button type="submit" appearance="danger" isLoading={isRunning}>
          {stopping.stop({ isSite })}
        </Button>
        <Button appearance="subtle" isDisabled={isRunning} onClick={onCancel}>
          {stopping.cancel}
        </Button>
      </div>
    </form>
  );
}
