import { bridge } from '../bridge-line';

type Listener = (location: { readonly pathname: string }) => void;

/** Lets the host of now know pages, with this one shown; gives the way to another. */
export function aRoute(pathname: string): (pathname: string) => void {
  const listeners: Listener[] = [];
  const { answer } = bridge;
  bridge.answer = (command, payload) => {
    if (command !== 'createHistory') return answer(command, payload);
    return Promise.resolve({
      location: { pathname },
      listen: (listener: Listener) => {
        listeners.push(listener);
        return () => undefined;
      },
    });
  };
  return (next) => {
    for (const listener of listeners) listener({ pathname: next });
  };
}
