import { useRef, useState, type JSX } from 'react';
import type { Link } from '../../src/contract/link';
import type { PanelView } from '../../src/contract/panel';
import { Outcome } from '../shared/ui/outcome';
import { Message } from '../shared/ui/message';
import { panelWords } from '../shared/words/panel';
import { counted } from '../shared/words/time';
import { DoubtfulLinks } from './doubtful-links';
import { KnownLink } from './known-link';
import { LinkHere } from './link-here';
import { LinkList } from './link-list';
import { PanelButtons } from './panel-buttons';
import { useCommands } from './use-commands';
import { useFreshLook } from './use-fresh-look';
import type { PanelKnowledge } from './use-panel';

interface KnownLinksProps {
  readonly view: PanelView;
  readonly links: readonly Link[];
  readonly knowledge: PanelKnowledge;
}

/** The true links, and all that may be done with them. */
export function KnownLinks({ view, links, knowledge }: KnownLinksProps): JSX.Element {
  const { mayEdit, salesforceHost } = view;
  const commands = useCommands(knowledge);
  const [linking, setLinking] = useState<'no' | 'yes' | 'cancelled'>('no');
  const title = useRef<HTMLHeadingElement>(null);
  const { state, look, learnedAt } = knowledge;
  useFreshLook(look, learnedAt, linking === 'yes' || commands.running !== null);

  return (
    <>
      <h2 ref={title} tabIndex={-1} className="count">
        {links.length === 0 ? panelWords.none : counted(links.length, 'linked record')}
      </h2>
      {!mayEdit && <Message notice={panelWords.readOnly} />}
      {state.outOfDate && <DoubtfulLinks checking={state.checking} onTryAgain={() => void look()} />}
      {mayEdit && linking !== 'yes' && (
        <PanelButtons
          links={links}
          running={commands.running}
          focusLink={linking === 'cancelled'}
          onLink={() => {
            setLinking('yes');
          }}
          onPushAll={() => void commands.pushAll()}
        />
      )}
      {mayEdit && linking === 'yes' && (
        <LinkHere
          links={links}
          savedHost={salesforceHost}
          onCancel={() => {
            setLinking('cancelled');
          }}
          onLinked={(result, isDone) => {
            if (!isDone) {
              knowledge.learn(result.links);
              return;
            }
            commands.linked(result);
            setLinking('cancelled');
          }}
          onDoubt={() => {
            knowledge.learn(null);
          }}
        />
      )}
      <Outcome notice={commands.notices.all} />
      <LinkList
        links={links}
        render={(link) => (
          <KnownLink
            link={link}
            links={links}
            mayEdit={mayEdit}
            commands={commands}
            onGone={() => title.current?.focus()}
          />
        )}
      />
    </>
  );
}
