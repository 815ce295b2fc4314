import type { JSX } from 'react';
import { regionGuide, tokenGuide } from './messages/en.yml';

/** Where to find the token, and how to tell the region. */
export function Guide(): JSX.Element {
  return (
    <aside className="guide stack wide" aria-label={tokenGuide.title}>
      <section className="stack">
        <h2>{tokenGuide.title}</h2>
        <ol>
          {tokenGuide.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section className="stack">
        <h2>{regionGuide.title}</h2>
        <ul>
          {regionGuide.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </section>
    </aside>
  );
}
