import { render } from '@testing-library/react';

const selectors = [
  ...['*', 'p', 'P', 'div, .a', '.a', '.A', '.a.b', '.b.a', '#one', '#One', 'p#one.a', 'p.c, div.a'],
  ...['main .a', 'main > .a', 'main>p', '.a + .b', '.a ~ p', 'input:disabled', 'input:enabled, p', ':root'],
  ...['[title]', '[title="x"]', '[title=x]', 'p[title]', 'input[type="text"].a', '*.b', 'nav', '.a-b_c'],
  ...[
    'p:not(.a)',
    ':is(p, div)',
    'p:nth-child(2)',
    '.x\\:y',
    '[title="a,b"]',
    'svg',
    'lineargradient',
    'linearGradient',
  ],
];

/** `matches` asks jsdom's selector engine itself; which rules a style is made of goes through what fits at all. */
test.each(selectors)('a rule for %s counts for the elements it matches, and for no other', (selector) => {
  const { container } = render(
    <main>
      <p id="one" className="a" title="x" />
      <p className="a  b" title="a,b" />
      <p className="b A" />
      <div className={'c\na'} />
      <input type="text" className="a" disabled />
      <i className="x:y a-b_c" id="One" />
      <svg>
        <linearGradient />
      </svg>
    </main>,
  );
  const sheet = document.createElement('style');
  sheet.textContent = `${selector} { position: fixed }`;
  document.head.append(sheet);
  const all = [document.documentElement, ...container.querySelectorAll<HTMLElement>('*')];
  const styled = all.filter((element) => getComputedStyle(element).position === 'fixed');
  sheet.remove();
  expect(styled).toEqual(all.filter((element) => element.matches(selector)));
});
