import type { JSX, ReactNode } from 'react';
import type { WireError } from '../../../src/contract/errors';
import { notConnectedNotice } from '../words/not-connected';
import { Message } from './message';

interface WhyNotConnectedProps {
  readonly why: WireError['why'];
  readonly mayAdminister: boolean;
  readonly children: ReactNode;
}

/** Why none of the site's connections speaks, with the ways out. */
export function WhyNotConnected({ why, mayAdminister, children }: WhyNotConnectedProps): JSX.Element {
  return <Message notice={notConnectedNotice(why, mayAdminister)}>{children}</Message>;
}
