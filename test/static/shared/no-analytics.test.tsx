import { renderHook } from '@testing-library/react';
import { usePlatformLeafEventHandler } from '../../../static/shared/no-analytics';

test('a button’s handler stays the same, and calls what the button was drawn with last', () => {
  const first = jest.fn();
  const last = jest.fn();
  const { result, rerender } = renderHook((props) => usePlatformLeafEventHandler<string>(props), {
    initialProps: { fn: first },
  });
  const handler = result.current;
  rerender({ fn: last });
  result.current('press');
  expect(result.current).toBe(handler);
  expect(first).not.toHaveBeenCalled();
  expect(last).toHaveBeenCalledWith('press', undefined);
});
