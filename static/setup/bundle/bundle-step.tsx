import Button from '@atlaskit/button/default/button';
import { useMemo, useState, type JSX } from 'react';
import type { SetUpSteps } from '../../../src/contract/setup/steps';
import type { Answers } from '../../../src/setup/answers';
import { bundleOf } from '../../../src/setup/bundle-of';
import { handStepsOf } from '../../../src/setup/hand-steps';
import { weakensOf } from '../../../src/setup/weakens-of';
import { zipOf } from '../../../src/setup/zip-of';
import { saveBlob } from '../../shared/files/save-file';
import { ResultPlace } from '../../shared/ui/result-place';
import { toned, type Notice } from '../../shared/words/notice';
import { bundle as words } from '../messages/en.yml';
import { AdminText } from './admin-text';
import { Contents } from './contents';
import { downloadedStep } from './downloaded-step';
import { HandSteps } from './hand-steps';
import { Weaker } from './weaker';

interface BundleStepProps {
  readonly answers: Answers;
  readonly steps: SetUpSteps;
  readonly onTick: (steps: SetUpSteps) => Promise<void>;
}

/** The bundle these answers make: to download, what is in it, and what remains by hand. */
export function BundleStep({ answers, steps, onTick }: BundleStepProps): JSX.Element {
  const files = useMemo(() => bundleOf(answers), [answers]);
  const [saved, setSaved] = useState<Notice>();
  const handSteps = handStepsOf(answers);
  const name = `${answers.prefix}${answers.appName}-set-up.zip`;
  return (
    <div className="stack wide">
      <p>{words.intro}</p>
      <Weaker rules={weakensOf(answers)} />
      <div className="line">
        <Button
          appearance="primary"
          onClick={() => {
            saveBlob(name, new Blob([new Uint8Array(zipOf(files))], { type: 'application/zip' }));
            const { title, whatToDo } = words.downloaded;
            setSaved(toned('success', { title: title({ name }), whatToDo }));
            void onTick({ [downloadedStep]: 'done' });
          }}
        >
          {words.download}
        </Button>
      </div>
      <ResultPlace notice={saved} />
      <Contents files={files} />
      <HandSteps handSteps={handSteps} steps={steps} onTick={onTick} />
      <AdminText answers={answers} handSteps={handSteps} />
    </div>
  );
}
