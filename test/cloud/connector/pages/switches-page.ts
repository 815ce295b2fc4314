import { parse } from '../control/route';
import { switchChange, switchShape, type Switches } from '../switches';
import { faultSection } from './fault-section';
import { html, type Html } from './html';
import type { Page } from './page';
import { button, choice, field } from './pieces';
import { switchWords } from './switch-words';

/** The switches and the faults. */
export const switchesPage: Page = {
  path: /^\/switches$/,
  get: ({ world }) => {
    const body = html` <h2>Switches</h2>
      <p class="hint">
        Nobody has published how the service answers in these cases. Each switch chooses one answer; the first
        of a list is what is assumed.
      </p>
      <form class="stack" method="post" action="/switches">
        ${switchFields(world.switches.get())}<button>Save switches</button>
      </form>
      ${faultSection(world)}
      <h2>Start over</h2>
      <p>
        Brings back the first links, records, connections, switches and an empty push log. Tokens stay valid.
      </p>
      ${button('/reset', 'Reset', 'the stand-in')}`;
    return { kind: 'show', title: 'Switches and faults', body };
  },
  post: ({ world, form }) => {
    const entries = [...form].map(([name, value]) => [name, name === 'latencyMs' ? Number(value) : value]);
    world.switches.set(parse(switchChange, Object.fromEntries(entries)));
    return { kind: 'go', to: '/switches?saved' };
  },
};

/** Restores the seed. */
export const resetForm: Page = {
  path: /^\/reset$/,
  post: ({ world }) => {
    world.reset();
    return { kind: 'go', to: '/switches?saved' };
  },
};

function switchFields(switches: Switches): Html[] {
  const words: Readonly<Record<string, string>> = switchWords;
  const now: Readonly<Record<string, string | number>> = switches;
  return Object.entries(switchShape.shape).map(([name, shape]) => {
    const [label, value] = [words[name] ?? name, String(now[name])];
    return 'options' in shape ? choice(label, name, shape.options, value) : field(label, name, value);
  });
}
