import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { fetch } from '@forge/api';
import { connectorFor } from './adapters/connector/connector-for';
import { connectionStoreWith } from './adapters/forge/connection-store';
import { log } from './adapters/forge/log';
import { timeLeft } from './adapters/forge/time-left';
import { turnsWith } from './adapters/forge/turns';
import { issues } from './adapters/jira/issues';
import { mirrors } from './adapters/jira/mirrors';
import { people } from './adapters/jira/people';
import { permissions } from './adapters/jira/permissions';
import { panelDoor } from './entry/panel';
import { settingsDoor } from './entry/settings';
import type { Ports } from './ports';

const now = () => new Date();
const sleep = async (ms: number) => setTimeout(ms);

const ports: Ports = {
  now,
  newReference: () => randomUUID().slice(0, 8),
  connectorFor: connectorFor({ fetch, now, sleep, random: Math.random, log, timeLeft }),
  connections: connectionStoreWith(log),
  permissions,
  issues,
  mirrors,
  people,
  turns: turnsWith({ now, sleep, newOwner: randomUUID, log }),
  log,
  timeLeft,
};

/** Composed once per process: the doors hold no state of an invocation. */
export const panel = panelDoor(ports);
export const settings = settingsDoor(ports);
