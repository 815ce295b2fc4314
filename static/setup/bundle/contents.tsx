import type { JSX } from 'react';
import type { BundleFile } from '../../../src/setup/bundle-file';
import { bundle as words } from '../messages/en.yml';

const folders = [
  ['readme', 'README.md'],
  ['answers', 'answers.json'],
  ['app', '1-app/'],
  ['rest', '2-rest/'],
  ['undo', 'undo/'],
  ['source', 'source/'],
  ['scripts', 'scripts/'],
  ['people', 'people/'],
] as const;

/** What is in the bundle, folder by folder, down to each file. */
export function Contents({ files }: { readonly files: readonly BundleFile[] }): JSX.Element {
  const inFolder = folders.flatMap(([name, path]) => {
    const inside = files.filter((file) => file.path.startsWith(path)).map((file) => file.path);
    return inside.length === 0 ? [] : [{ name, inside }];
  });
  return (
    <details className="inset">
      <summary>{words.contents({ count: files.length })}</summary>
      <ul className="set-up-list stack set-up-folded">
        {inFolder.map(({ name, inside }) => (
          <li key={name}>
            {words.folders[name]}
            {inside.length > 1 && (
              <ul className="set-up-list id">
                {inside.map((path) => (
                  <li key={path}>{path}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
