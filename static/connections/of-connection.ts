import type { ReactNode } from 'react';
import type { ConnectionView } from '../../src/contract/connections/settings-view';

/** What a page adds to a connection. `isOnly`: it is the only one, of which nothing is said by name. */
export type OfConnection = (connection: ConnectionView, isOnly: boolean) => ReactNode;
