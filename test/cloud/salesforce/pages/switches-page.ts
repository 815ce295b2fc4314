import type { Answer } from '../../connector/answer';
import { html, type Html } from '../../connector/pages/html';
import { button, choice, field, table } from '../../connector/pages/pieces';
import { faultNames } from '../faults/fault';
import { switchShape } from '../switches';
import type { World } from '../world';
import { standInPage } from './layout';
import { switchWords } from './switch-words';

/** The switches, and the faults by the name of the documented error. */
export function switchesPage(world: World, saved: boolean): Answer {
  const set = world.faults
    .list()
    .map(({ id, wish, hits, left }) => [
      wish.name ?? wish.kind,
      [wish.match?.org, wish.match?.method, wish.match?.path].filter(Boolean).join(' ') || 'any request',
      String(hits),
      left === null ? 'until removed' : String(left),
      button(`/faults/${id}/remove`, 'Remove', `fault ${id}`),
    ]);
  const body = html`<h2>Switches</h2>
    <p class="hint">
      Nobody has published how Salesforce answers in these cases, or sources disagree. The first of a list is
      what is assumed.
    </p>
    <form class="stack" method="post" action="/switches">
      ${switchFields(world)}<button>Save switches</button>
    </form>
    <h2>Faults</h2>
    ${table('Faults', ['Error', 'Hits', 'Struck', 'Left', ''], set)}
    <form class="stack" method="post" action="/faults">
      ${choice('Error', 'name', faultNames)}
      ${choice('Org', 'org', ['', ...world.orgs.list().map(({ key }) => key)])}
      ${field('Path begins with', 'path', '', '/services/data')} ${field('How often', 'times', '1')}
      <button>Set fault</button>
    </form>
    <p class="hint">Every other fault is set by the control; see the README.</p>
    <h2>Start over</h2>
    <p>Brings back orgs, users, switches and limits. Apps, tokens and records stay.</p>
    ${button('/reset', 'Reset', 'the stand-in')}`;
  return standInPage({ title: 'Switches and faults', body, saved });
}

function switchFields(world: World): Html[] {
  const words: Readonly<Record<string, string>> = switchWords;
  const now: Readonly<Record<string, string | number>> = world.switches.get();
  return Object.entries(switchShape.shape).map(([name, shape]) => {
    const [label, value] = [words[name] ?? name, String(now[name])];
    return 'options' in shape ? choice(label, name, shape.options, value) : field(label, name, value);
  });
}
