import type { Forge } from '../forge/forge';
import type { Manifest } from '../forge/manifest';
import type { Jira } from '../jira/create-jira';
import type { User } from '../jira/users';
import type { PageFacts } from './mount';
import type { Records } from './record-log';
import type { UiModule } from './ui-module';

/** Switches of the site that can change while it runs. */
interface SiteSwitches {
  /**
   * Who keeps people who are not Jira admins from invoking an admin page's resolver: Jira, which does not show them the
   * page, or only the app itself, for tests of the app's own check.
   */
  adminDoor: 'jira' | 'app';
}

/** What the site's pages and answers are built from. */
export interface SiteWorld {
  readonly manifest: Manifest;
  readonly modules: readonly UiModule[];
  readonly jira: Jira;
  readonly forge: Pick<Forge, 'invoke' | 'switches' | 'trigger'>;
  readonly records: Records;
  readonly switches: SiteSwitches;
  readonly standIns: readonly { readonly label: string; readonly url: string }[];
  /** Outside hosts whose addresses a browser is led elsewhere for. */
  readonly outside: PageFacts['outside'];
  /** Known once the servers listen. */
  readonly origins: () => { readonly site: string; readonly cdn: string };
}

/** The person with this name or account id. Ada if none is named. */
export function findPerson(world: SiteWorld, name: string | null | undefined): User | undefined {
  return world.jira.findUser(name ?? 'ada');
}
