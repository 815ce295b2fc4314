import type { Forge } from '../forge/forge';
import type { Manifest } from '../forge/manifest';
import type { Jira } from '../jira/create-jira';
import type { User } from '../jira/users';
import type { Records } from './record-log';
import type { UiModule } from './ui-module';

/** What the site may be turned to while it runs. */
interface SiteSwitches {
  /**
   * Who keeps people who are no Jira admins from invoking an admin page's resolver: Jira, which does not show them
   * the page, or only the app itself, for tests of its own door.
   */
  adminDoor: 'jira' | 'app';
}

/** What the site's pages and answers are made of. */
export interface SiteWorld {
  readonly manifest: Manifest;
  readonly modules: readonly UiModule[];
  readonly jira: Jira;
  readonly forge: Pick<Forge, 'invoke' | 'switches' | 'trigger'>;
  readonly records: Records;
  readonly switches: SiteSwitches;
  readonly standIns: readonly { readonly label: string; readonly url: string }[];
  /** Known once the servers listen. */
  readonly origins: () => { readonly site: string; readonly cdn: string };
}

/** The person a name or account id stands for; Ada where none was named. */
export function findPerson(world: SiteWorld, name: string | null | undefined): User | undefined {
  return world.jira.findUser(name ?? 'ada');
}
