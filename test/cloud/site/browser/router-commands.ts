import * as z from 'zod/mini';
import type { PageFacts } from '../mount';
import type { Commands } from './commands';
import { findAddress, leadElsewhere } from './place';

const kind = z.object({ type: z.optional(z.enum(['same-tab', 'new-tab'])) });

/** `router`, and everything else that moves the browser's window. */
export function routerCommands(facts: PageFacts): Commands {
  return {
    getUrl: (wish) => findAddress(wish, facts, window.location.origin),
    navigate(wish) {
      const address = leadElsewhere(findAddress(wish, facts, window.location.origin), facts);
      if (kind.parse(wish).type === 'new-tab') window.open(address, '_blank', 'noopener');
      else window.location.assign(address);
    },
    reload: () => window.location.reload(),
    refresh: () => window.location.reload(),
    changeWindowTitle(title) {
      document.title = z.string().parse(title);
    },
  };
}
