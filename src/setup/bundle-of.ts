import type { Answers } from './answers';
import type { BundleFile } from './bundle-file';
import { componentsOf } from './bundle/components-of';
import { handOuts } from './bundle/text/hand-outs';
import { metadataFiles } from './bundle/files/metadata-files';
import { scriptFiles } from './bundle/files/script-files';
import { undoFiles } from './bundle/files/undo-files';
import { readme } from './bundle/text/readme';

/**
 * Every file of the bundle for answers that `readAnswers` gave, in the order of their paths: metadata in the two forms that
 * Salesforce's tools take, its undoing, scripts, hand-outs, and the README with the steps that remain. The same answers give
 * the same files; none holds a secret.
 */
export function bundleOf(answers: Answers): readonly BundleFile[] {
  const components = componentsOf(answers);
  return [
    { path: 'README.md', text: readme(answers, components) },
    { path: 'answers.json', text: `${JSON.stringify(answers, null, 2)}\n` },
    ...metadataFiles(components),
    ...undoFiles(components),
    ...scriptFiles(answers, components),
    ...handOuts(answers),
  ].sort((one, other) => (one.path < other.path ? -1 : 1));
}
