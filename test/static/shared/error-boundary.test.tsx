import { render, screen } from '@testing-library/react';
import type { JSX } from 'react';
import { ErrorBoundary } from '../../../static/shared/ui/error-boundary';

function Broken(): JSX.Element {
  throw new Error('broken while drawing');
}

test('a page that breaks leaves words in its place', () => {
  // React reports what it caught; here that is what the test is about.
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  );
  expect(screen.getByRole('alert').textContent).toContain('Reload the page');
  expect(reported).toHaveBeenCalled();
});
