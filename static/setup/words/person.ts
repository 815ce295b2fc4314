import type { JiraRights, SalesforceSide, SetUpPerson } from '../../../src/contract/setup/people';
import type { GlyphName } from '../../shared/ui/glyph';
import { people as words } from '../messages/en.yml';

/** A side of a person: its sign, and what it says. */
export interface SideWords {
  readonly sign: GlyphName;
  readonly words: string;
}

/** Who they are in Salesforce. */
export function salesforceWords(side: SalesforceSide): SideWords {
  switch (side.state) {
    case 'found':
      return { sign: 'success', words: words.states.found(side) };
    case 'inactive':
      return { sign: 'error', words: words.states.inactive(side) };
    case 'none':
      return { sign: 'error', words: words.states.none };
    case 'several':
      return { sign: 'warning', words: words.states.several };
    case 'emailHidden':
    case 'notRead':
      return { sign: 'none', words: words.states[side.state] };
  }
}

const rightNames = ['mayBrowse', 'mayCreate', 'mayComment', 'mayAttach'] as const;

/** What they may do in the project. */
export function rightsWords(rights: JiraRights | null): SideWords {
  if (rights === null) return { sign: 'none', words: words.rightsUnknown };
  const lacking = rightNames.filter((name) => !rights[name]).map((name) => words.rightNames[name]);
  if (lacking.length === 0) return { sign: 'success', words: words.allRights };
  return { sign: 'error', words: words.lacks({ rights: lacking.join(', ') }) };
}

/** Which permission sets they have. */
export function permissionSetWords(lacks: readonly string[] | null): SideWords {
  if (lacks === null) return { sign: 'none', words: words.setsUnknown };
  if (lacks.length === 0) return { sign: 'success', words: words.allSets };
  return { sign: 'error', words: words.lacksSets({ names: lacks.join(', ') }) };
}

/** Whether something is known that they lack, on either side. What nobody can tell is none. */
export function lacksSomething({ rights, salesforce }: SetUpPerson): boolean {
  const lacksRights = rights !== null && rightsWords(rights).sign === 'error';
  const lacksSets = salesforce.state === 'found' && (salesforce.lacks ?? []).length > 0;
  return lacksRights || lacksSets || salesforceWords(salesforce).sign === 'error';
}
