import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { ChangeView } from '../../src/contract/connections/changes';
import { saveFile, type MadeFile } from '../shared/files/save-file';
import { Outcome } from '../shared/ui/outcome';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { onDateAt } from '../shared/words/time';
import { changes as words } from './messages/en.yml';
import { useChanges, type Changes as Known } from './use-changes';
import { changesAsCsv, changesAsJson, sentenceOf, whereOf, whoOf } from './words/changes';
import { settingsNotice } from './words/settings';

interface ChangesProps {
  /** Counts what was changed on this page: the log is read anew. */
  readonly version?: number;
}

/** Who changed what and when: newest first, with the whole log as a file. */
export function Changes({ version = 0 }: ChangesProps): JSX.Element {
  const log = useChanges(version);
  const { known, error } = log;
  return (
    <section className="stack" aria-label={words.title}>
      <p className="subtle">{words.intro}</p>
      {known === null && error === undefined && <SpinnerLine words={words.reading} />}
      {known?.changes.length === 0 && <p>{words.none}</p>}
      {known && known.changes.length > 0 && <ChangeList changes={known.changes} />}
      <Outcome notice={error && settingsNotice(error)} />
      <ChangeButtons log={log} />
    </section>
  );
}

function ChangeList({ changes }: { readonly changes: readonly ChangeView[] }): JSX.Element {
  return (
    <ul className="changes stack tight">
      {changes.map((each) => (
        <li key={each.id}>
          <span>{sentenceOf(each.what)}</span>
          <br />
          <span className="subtle">{[whereOf(each), whoOf(each), onDateAt(each.at)].join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}

function ChangeButtons({ log }: { readonly log: Known }): JSX.Element | null {
  const { known, error, running, readOn, all } = log;
  if (known?.changes.length === 0 || (known === null && error === undefined)) return null;
  const save = (name: string, type: MadeFile['type'], textOf: (of: readonly ChangeView[]) => string) => () =>
    void all(name, (changes) => {
      saveFile({ name, type, text: textOf(changes) });
    });
  return (
    <div className="line">
      {known?.next !== null && (
        <Button isLoading={running === 'more'} isDisabled={isHeld('more')} onClick={() => void readOn()}>
          {known === null ? words.again : words.more}
        </Button>
      )}
      {file('changes.csv', words.csv, save('changes.csv', 'text/csv', changesAsCsv))}
      {file('changes.json', words.json, save('changes.json', 'application/json', changesAsJson))}
    </div>
  );

  function isHeld(name: string): boolean {
    return running !== null && running !== name;
  }

  function file(name: string, label: string, onClick: () => void): JSX.Element {
    return (
      <Button appearance="subtle" isLoading={running === name} isDisabled={isHeld(name)} onClick={onClick}>
        {label}
      </Button>
    );
  }
}
