import { render, screen } from '@testing-library/react';

/** What is kept of a computed style must not outlive what it was computed from. */
test('a button is found by its role until it, what it is in, or a style sheet hides it', () => {
  const { container } = render(
    <div>
      <button className="press">Push</button>
    </div>,
  );
  const isFound = () => screen.queryByRole('button', { name: 'Push' }) !== null;
  const around = container.querySelector('div');
  expect(isFound()).toBe(true);
  around?.style.setProperty('display', 'none');
  expect(isFound()).toBe(false);
  around?.style.removeProperty('display');
  expect(isFound()).toBe(true);
  const sheet = document.createElement('style');
  sheet.textContent = '.press { visibility: hidden }';
  document.head.append(sheet);
  expect(isFound()).toBe(false);
  sheet.remove();
  expect(isFound()).toBe(true);
});
