import { benchBundle } from './bench-bundle';
import { measureApart } from './measure-apart';

void benchBundle([
  (bundleDir) => measureApart('tenThousand', bundleDir),
  (bundleDir) => measureApart('sideBySide', bundleDir),
  (bundleDir) => measureApart('preview', bundleDir),
]);
