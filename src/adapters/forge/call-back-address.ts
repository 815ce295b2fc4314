import { webTrigger } from '@forge/api';
import { AppError } from '../../shared/app-error';
import type { CallBackAddress } from '../../ports/log-ins';

/** The web trigger's key in manifest.yml. */
const trigger = 'salesforce-call-back';

/**
 * The address of this installation's web trigger. It stays the same until the app deletes it (`@forge/api`
 * out/webTrigger.js), which this app never does: Salesforce knows it as the one place to send people back to.
 */
export const callBackAddress: CallBackAddress = async () => {
  try {
    return await webTrigger.getUrl(trigger);
  } catch (cause) {
    throw new AppError('PLATFORM_DOWN', { by: 'forge' }, cause);
  }
};
