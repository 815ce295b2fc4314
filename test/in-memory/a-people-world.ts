import { ada, evan, paula } from '../builders';
import { InMemoryAccountReports } from './account-reports';
import { InMemoryPeople } from './people';
import { InMemoryPersonalData } from './personal-data';

/** The people of an in-memory world. */
export interface PeopleWorld {
  readonly people: InMemoryPeople;
  readonly personalData: InMemoryPersonalData;
  readonly reports: InMemoryAccountReports;
}

/** Ada (the caller), Evan and Paula. Nobody is indexed or closed yet. */
export function aPeopleWorld(isDown: () => boolean, now: () => Date): PeopleWorld {
  const names = [
    [ada, 'Ada'],
    [evan, 'Evan'],
    [paula, 'Paula'],
  ] as const;
  return {
    people: new InMemoryPeople(names, isDown),
    personalData: new InMemoryPersonalData(now),
    reports: new InMemoryAccountReports(),
  };
}
