import { Suspense, useMemo, useRef, useState, type JSX } from 'react';
import type { PanelView } from '../../../src/contract/links/questions';
import { toned } from '../../shared/words/notice';
import { Message } from '../../shared/ui/message';
import { Trouble } from '../../shared/ui/trouble';
import { Outcome } from '../../shared/ui/outcome';
import { Waiting } from '../../shared/ui/waiting';
import { gone as goneWords, panel as panelWords } from '../messages/en.yml';
import { troubledPushes } from '../words/pushes';
import type { AboutRecords } from '../about-records';
import type { LoadFind } from '../find-records';
import { DoubtfulLinks } from './doubtful-links';
import { KnownLink } from './known-link';
import { LinkHere } from './link-here';
import { LinkList } from './link-list';
import { isTrouble } from '../notices';
import { PanelButtons } from '../panel-buttons';
import { standing } from './placed-links';
import { SteadyRoom } from '../steady-room';
import { SeveralConnections } from '../several-connections';
import { TroubledPushes } from './troubled-pushes';
import { useCommands } from '../use-commands';
import { useHeads } from '../use-heads';
import { useFreshLook } from '../use-fresh-look';
import type { PanelKnowledge } from '../use-panel';

interface KnownLinksProps {
  readonly view: PanelView;
  readonly knowledge: PanelKnowledge;
  readonly About: AboutRecords | undefined;
  readonly loadFind: LoadFind | undefined;
}

/** The true links, and all that may be done with them. */
export function KnownLinks({ view, knowledge, About, loadFind }: KnownLinksProps): JSX.Element {
  const { mayEdit, mayAdminister, salesforceHost, stop } = view;
  const { heads, nameOf, onHeads } = useHeads(knowledge.noteTroubles);
  const given = useCommands(knowledge, nameOf);
  // What would only be refused waits, as it does for another command.
  const commands = stop ? { ...given, running: 'stopped' } : given;
  const { running, notices } = commands;
  const [linking, setLinking] = useState<Linking>({ form: 'none', focus: false, round: 0 });
  const title = useRef<HTMLHeadingElement>(null);
  const { state, look, learnedAt } = knowledge;
  useFreshLook(look, learnedAt, linking.form === 'open' || given.running !== null);
  const links = useMemo(() => standing(state.placed), [state.placed]);
  const records = useMemo(() => links.map(({ record }) => record), [links]);
  const troubled = commands.results.length > 1 ? troubledPushes(commands.results) : [];
  const offered = view.search ? loadFind : undefined;
  // Where nothing is linked and records can be found, the field for it stands there without being asked for.
  const isInviting = offered !== undefined && !stop && links.length === 0 && linking.form === 'none';
  const isOpen = linking.form === 'open' || isInviting;
  const came = state.placed.filter(({ isNew, gone }) => isNew && gone === null).length;

  /** The form goes, with all that stood in it. */
  const leave = (): void => {
    setLinking({ form: 'none', focus: true, round: linking.round + 1 });
  };

  return (
    <>
      <h2 ref={title} tabIndex={-1} className="count">
        {links.length === 0 ? panelWords.none : panelWords.count({ count: links.length })}
      </h2>
      <SeveralConnections {...view} />
      {!mayEdit && <Message notice={toned('info', panelWords.readOnly)} />}
      {state.doubt && (
        <DoubtfulLinks error={state.doubt.error} checking={state.checking} onTryAgain={() => void look()} />
      )}
      {stop && (
        <Trouble
          error={{ code: 'SENDING_STOPPED', reference: '', stop }}
          mayAdminister={mayAdminister}
          checking={state.checking}
          onTryAgain={() => void look()}
        />
      )}
      {mayEdit && !isOpen && (
        <PanelButtons
          links={links}
          running={running}
          focusLink={linking.focus}
          hasDraft={linking.form === 'put away'}
          onLink={() => {
            commands.clear();
            setLinking({ ...linking, form: 'open', focus: false });
          }}
          onPushAll={() => void commands.pushAll()}
        />
      )}
      {mayEdit && (isOpen || linking.form === 'put away') && (
        <LinkHere
          key={linking.round}
          isOpen={isOpen}
          isInviting={isInviting}
          links={links}
          savedHost={salesforceHost}
          loadFind={offered}
          onBegin={() => {
            setLinking({ ...linking, form: 'open' });
          }}
          onCancel={() => {
            leave();
            // The form that comes in its place waits until somebody turns to it.
            if (offered && links.length === 0) title.current?.focus();
          }}
          onEscape={() => {
            setLinking({ ...linking, form: 'put away', focus: true });
          }}
          onLinked={(result, isDone) => {
            if (!isDone) {
              knowledge.learn(result.links, { linked: result.items.map(({ recordId }) => recordId) });
              return;
            }
            commands.linked(result);
            leave();
          }}
          onDoubt={() => {
            knowledge.learn(null);
          }}
        />
      )}
      <SteadyRoom>
        {running === 'push all' && <Waiting />}
        <Outcome notice={notices['all']}>
          {troubled.length > 0 && <TroubledPushes {...{ troubled, links, nameOf }} />}
        </Outcome>
      </SteadyRoom>
      {view.cards && About && links.length > 0 && (
        <div className="about-records">
          <Suspense fallback={null}>
            <About records={records} truth={view} pushed={given.pushed} onHeads={onHeads} />
          </Suspense>
        </div>
      )}
      <LinkList
        rows={state.placed}
        recordOf={({ link }) => link.record}
        isTroubled={({ link: { record }, gone }) =>
          gone !== null || isTrouble(notices[record.id]) || heads.get(record.id)?.isTroubled === true
        }
        render={(placed) => (
          <KnownLink
            placed={placed}
            links={links}
            savedHost={salesforceHost}
            mayEdit={mayEdit}
            isInDoubt={state.doubt?.error === null}
            commands={commands}
            heads={view.cards && About ? heads : null}
            nameOf={nameOf}
            onDismiss={() => {
              knowledge.dismiss(placed.link.record);
              title.current?.focus();
            }}
          />
        )}
      />
      <p role="status" className="subtle">
        {came > 0 ? goneWords.came({ count: came }) : ''}
      </p>
    </>
  );
}

/**
 * Whether the link form is there; put away, it keeps what was typed. `focus`: its button takes the focus when it is back. Each
 * `round` begins with an empty form.
 */
interface Linking {
  readonly form: 'none' | 'open' | 'put away';
  readonly focus: boolean;
  readonly round: number;
}
