import { useCallback, useEffect, useReducer } from 'react';
import type { Reply } from '../../src/contract/procedure';
import type { RotationsView } from '../../src/contract/connections/rotation';
import { openRotations } from '../shared/backend/rotation';

/** What holds for all tokens, as far as it is known, and the ways the page learns of it. */
interface Rotations {
  readonly opened: Reply<RotationsView> | null;
  readonly look: () => Promise<void>;
  readonly learn: (rotations: RotationsView) => void;
}

/** Reads what holds for all tokens when it is shown; changes bring news of it themselves. */
export function useRotations(): Rotations {
  const [opened, tell] = useReducer(newer, null);
  const look = useCallback(async () => {
    tell(await openRotations());
  }, []);
  useEffect(() => {
    void look();
  }, [look]);
  const learn = useCallback((data: RotationsView) => {
    tell({ ok: true, data });
  }, []);
  return { opened, look, learn };
}

type Opened = Rotations['opened'];

/** A look that failed takes nothing away that is on the page already. */
function newer(known: Opened, news: Opened): Opened {
  return known?.ok && !news?.ok ? known : news;
}
