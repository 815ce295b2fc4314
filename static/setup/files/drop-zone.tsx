import Button from '@atlaskit/button/default/button';
import { useRef, useState, type DragEvent, type JSX } from 'react';
import type { FileToCheck } from '../check-in-worker';
import { check as words } from '../messages/en.yml';
import { gatherChosen, gatherDropped } from './gather-files';
import './drop-zone.css';

interface DropZoneProps {
  readonly onFiles: (files: readonly FileToCheck[] | Promise<readonly FileToCheck[]>) => void;
}

/** Where files, folders and zips are dropped, or chosen by keyboard. */
export function DropZone({ onFiles }: DropZoneProps): JSX.Element {
  const [isOver, setIsOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);
  const over = (event: DragEvent, isOverNow: boolean): void => {
    event.preventDefault();
    setIsOver(isOverNow);
  };
  const chosen = (input: HTMLInputElement): void => {
    if (input.files) onFiles(gatherChosen(input.files));
    // The same files again are a new choice: they may have been mended.
    input.value = '';
  };
  return (
    <div
      className={isOver ? 'drop-zone over' : 'drop-zone'}
      role="group"
      aria-label={words.drop}
      onDragOver={(event) => {
        over(event, true);
      }}
      onDragLeave={(event) => {
        over(event, false);
      }}
      onDrop={(event) => {
        over(event, false);
        onFiles(gatherDropped(event.dataTransfer));
      }}
    >
      <strong>{words.drop}</strong>
      <span className="subtle">{words.dropHint}</span>
      <div className="line">
        <Button onClick={() => files.current?.click()}>{words.files}</Button>
        <Button onClick={() => folder.current?.click()}>{words.folder}</Button>
      </div>
      <input
        ref={files}
        hidden
        type="file"
        multiple
        aria-label={words.files}
        onChange={(event) => {
          chosen(event.currentTarget);
        }}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // React knows no such attribute; every browser does.
          input?.setAttribute('webkitdirectory', '');
        }}
        hidden
        type="file"
        aria-label={words.folder}
        onChange={(event) => {
          chosen(event.currentTarget);
        }}
      />
    </div>
  );
}
