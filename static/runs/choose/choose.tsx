import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef, type JSX } from 'react';
import { Outcome } from '../../shared/ui/outcome';
import { choose as chooseWords } from '../messages/en.yml';
import type { Begin } from '../begin';
import { ListFields } from './list-fields';
import { ProjectFields } from './project-fields';
import { useChoosing } from './use-choosing';
import type { Form } from './use-form';
import { WayChoice } from './way-choice';

interface ChooseProps {
  readonly projectId: string;
  /** The Salesforce address of the settings, null where none is saved. */
  readonly savedHost: string | null;
  readonly form: Form;
  readonly begin: Begin;
  /** Whether somebody just came back to it. */
  readonly takesFocus: boolean;
}

/** The choice of a new run. What was entered stays until a run that was begun with it is let push. */
export function Choose({ projectId, savedHost, form, begin, takesFocus }: ChooseProps): JSX.Element {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const choosing = useChoosing({ projectId, savedHost, form, begin });
  const { typed, edit, list, running } = choosing;
  const isList = typed.how === 'list';
  return (
    <form
      className="card stack wide"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void choosing.preview();
      }}
    >
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {chooseWords.title}
      </h2>
      <WayChoice
        how={typed.how}
        isDisabled={running}
        onChange={(how) => {
          edit({ how });
        }}
      />
      {isList ? (
        <ListFields
          typed={typed}
          edit={edit}
          list={list}
          savedHost={savedHost}
          error={choosing.listError}
          isDisabled={running}
          area={choosing.area}
        />
      ) : (
        <ProjectFields
          typed={typed}
          edit={edit}
          error={choosing.jqlError}
          isDisabled={running}
          jql={choosing.jql}
        />
      )}
      <Outcome notice={choosing.notice} />
      <div className="stack tight">
        <div className="line">
          <Button type="submit" appearance="primary" isLoading={running} isDisabled={isList && list.isBehind}>
            {isList && list.pairs.length > 0
              ? chooseWords.previewLines({ count: list.pairs.length })
              : chooseWords.preview}
          </Button>
          {isList && list.bad > 0 && <span>{chooseWords.leftOut({ count: list.bad })}</span>}
        </div>
        <p className="subtle">{chooseWords.previewHint}</p>
      </div>
    </form>
  );
}
