import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useMemo, useState, type JSX } from 'react';
import type { Answers } from '../../../src/contract/setup/answers';
import type { BundleFile } from '../../../src/setup/bundle-file';
import { bundleOf } from '../../../src/setup/bundle-of';
import { handStepsOf } from '../../../src/setup/hand-steps';
import { weakensOf } from '../../../src/setup/weakens-of';
import { saveBlob } from '../../shared/files/save-file';
import { ResultPlace } from '../../shared/ui/result-place';
import { SpinnerLine } from '../../shared/ui/spinner-line';
import { toned, type Notice } from '../../shared/words/notice';
import { bundle as words, page } from '../messages/en.yml';
import type { Keeping } from '../use-keeping';
import { AdminText } from './admin-text';
import { Contents } from './contents';
import { downloadedStep } from './downloaded-step';
import { HandSteps } from './hand-steps';

/** It brings the words of every rule, and comes where one is broken. */
const Weaker = lazy(async () => ({ default: (await import('./weaker')).Weaker }));

interface BundleStepProps {
  readonly answers: Answers;
  readonly keeping: Pick<Keeping, 'steps' | 'tick' | 'tickResult'>;
}

/** The bundle these answers make: to download, what is in it, and what remains by hand. */
export function BundleStep({ answers, keeping }: BundleStepProps): JSX.Element {
  const files = useMemo(() => bundleOf(answers), [answers]);
  const [saved, setSaved] = useState<Notice>();
  const handSteps = handStepsOf(answers);
  const broken = weakensOf(answers);
  const name = `${answers.prefix}${answers.appName}-set-up.zip`;
  const download = async (): Promise<void> => {
    const zip = await zipped(files);
    if (zip === null) {
      setSaved(toned('error', words.notMade));
      return;
    }
    saveBlob(name, zip);
    const { title, whatToDo } = words.downloaded;
    setSaved(toned('success', { title: title({ name }), whatToDo }));
    await keeping.tick({ [downloadedStep]: 'done' });
  };
  return (
    <div className="stack wide">
      <p>{words.intro}</p>
      {broken.length > 0 && (
        <Suspense fallback={<SpinnerLine words={page.loading} />}>
          <Weaker rules={broken} />
        </Suspense>
      )}
      <div className="line">
        <Button appearance="primary" onClick={() => void download()}>
          {words.download}
        </Button>
      </div>
      <ResultPlace notice={saved} />
      <Contents files={files} />
      <HandSteps handSteps={handSteps} keeping={keeping} />
      <AdminText answers={answers} handSteps={handSteps} />
    </div>
  );
}

/** The bundle as a file; null where what makes it does not load. It comes with the first press, as few need it at once. */
async function zipped(files: readonly BundleFile[]): Promise<Blob | null> {
  try {
    const { zipOf } = await import('../../../src/setup/zip-of');
    return new Blob([new Uint8Array(zipOf(files))], { type: 'application/zip' });
  } catch {
    return null;
  }
}
