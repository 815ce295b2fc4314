import { ask, surfaces } from './surfaces';
import { admin, watchedPorts } from './watched-ports';

const inherited = Object.getOwnPropertyNames(Object.prototype);
const odd = ['', 'openpanel', 'openPanel ', 'panel.openPanel', undefined, null, 1, true, {}, ['openPanel']];

describe.each(surfaces)('$name', (surface) => {
  test.each([...inherited, ...odd])('knows no procedure %p and does nothing', async (functionKey) => {
    const ports = watchedPorts({
      onIssue: asked,
      onProject: asked,
      maySiteAdminister: asked,
      mayUseSite: asked,
    });
    const reply = await ask(surface.open(ports), functionKey, {});
    const fields = [{ field: 'functionKey', problem: 'malformed' }];
    expect(reply).toEqual({ ok: false, error: { code: 'INVALID_INPUT', reference: 'ref00001', fields } });
    expect(ports.touched).toEqual([]);
  });

  test('knows no procedure of another surface', async () => {
    const others = surfaces
      .filter((other) => other !== surface)
      .flatMap((other) => Object.keys(other.contract));
    expect(others).not.toEqual([]);
    for (const name of others) {
      expect(await ask(surface.open(watchedPorts(admin)), name, {})).toMatchObject({
        error: { code: 'INVALID_INPUT' },
      });
    }
  });

  test.each([undefined, null, 'text', {}, { call: null }, { call: {} }])(
    'answers a call of no shape: %p',
    async (body) => {
      const reply = await surface.open(watchedPorts(admin))(body);
      expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    },
  );
});

function asked(): never {
  throw new Error('Jira was asked about nobody');
}
