import { json, type Answer } from '../../connector/answer';
import type { World } from '../world';

const oldest = 31;
const seasons = ['Summer', 'Winter', 'Spring'] as const;

/** The one version whose services are implemented. */
export const implementedVersion = '67.0';

/** `GET /services/data`: every version, from Summer '14 on. Needs no token and is not counted. */
export function listVersions(world: World): Answer {
  const newest = Number(world.switches.get().newestVersion);
  const versions = Array.from({ length: newest - oldest + 1 }, (_, n) => {
    const version = `${String(oldest + n)}.0`;
    const year = 14 + Math.ceil(n / 3);
    return {
      label: `${seasons[n % 3] ?? ''} '${String(year)}`,
      url: `/services/data/v${version}`,
      version,
    };
  });
  return json(200, versions);
}
