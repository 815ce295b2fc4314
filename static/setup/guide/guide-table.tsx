import type { JSX } from 'react';
import { guide } from '../messages/en.yml';
import './guide-table.css';

/** The Connector's set-up guide beside ours, every row of it, each with why it is different. */
export function GuideTable(): JSX.Element {
  return (
    <details className="card">
      <summary>{guide.title}</summary>
      <div className="stack set-up-folded">
        <p>{guide.intro}</p>
        <table className="guide-table" aria-label={guide.title}>
          <thead>
            <tr>
              <th scope="col">{guide.theirs}</th>
              <th scope="col">{guide.ours}</th>
              <th scope="col">{guide.why}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(guide.rows).map(([name, { theirs, ours, why }]) => (
              <tr key={name}>
                <th scope="row">{theirs}</th>
                <td data-label={guide.ours}>{ours}</td>
                <td data-label={guide.why}>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
