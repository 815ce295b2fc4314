import type { JSX } from 'react';

/** A line of the README with its two marks, *a name on a screen* and `a value`, drawn as what they mean. */
export function MarkedText({ text }: { readonly text: string }): JSX.Element {
  const parts = text.split(/(`[^`]+`|\*[^*]+\*)/);
  return (
    <>
      {parts.map((part, index) => {
        const inner = part.slice(1, -1);
        if (index % 2 === 0) return part;
        return part.startsWith('`') ? <code key={index}>{inner}</code> : <strong key={index}>{inner}</strong>;
      })}
    </>
  );
}
