import { deserialize, serialize } from 'node:v8';
import { configure } from '@testing-library/dom';
import { bridge } from './bridge-line';
import { keepComputedStyles } from './keep-computed-styles';
import { PlainRequest, PlainResponse } from './fetch-classes';

// @forge/bridge reads this at import and throws without it (out/bridge.js).
Object.assign(globalThis, {
  __bridge: { callBridge: (command: string, payload: unknown) => bridge.answer(command, payload) },
  Request: PlainRequest,
  Response: PlainResponse,
  // Browsers have it and jsdom has not; the stores in memory, behind the pages, copy rows with it.
  structuredClone: (value: unknown): unknown => deserialize(serialize(value)),
});

// Nothing is laid out here, so there is nothing to scroll; pages in jsdom do not even have the function.
Element.prototype.scrollIntoView = () => undefined;

keepComputedStyles();

// `findBy` and `waitFor` end as soon as it is so; a busy machine takes its time until then.
configure({ asyncUtilTimeout: 60_000 });

// The pages are built with this in place of Atlaskit's feature flags (vite.config.mjs), so they are tested with it.
jest.mock('@atlaskit/platform-feature-flags/fg', () =>
  jest.requireActual<object>('../../static/shared/no-feature-flags'),
);
