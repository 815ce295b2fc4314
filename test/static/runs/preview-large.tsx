import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aDraft } from './bulk-builders';
import { aBulkHost, yes, type BulkHost } from './bulk-host';
import { openBulkPage } from './open-bulk';

/** Presses Preview in a project so large that its first answer is a draft; what goes on with it is held. */
export async function previewLarge(prepare: (host: BulkHost) => void = () => undefined) {
  const host = aBulkHost();
  host.answers.previewRun = () => yes({ begun: true, run: aDraft(5_000) });
  host.hold('watchRun');
  const gate = host.hold('continueRun');
  prepare(host);
  openBulkPage(host);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Preview' }));
  await screen.findByRole('heading', { name: 'Draft: no preview yet' });
  return { host, user, gate };
}
