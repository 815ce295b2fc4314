/**
 * Reports the height of the page's content, now and whenever it changes. Measures the children of body, because a reset
 * style sheet may give html and body the height of the frame.
 */
export function followContentHeight(tell: (height: number) => void): void {
  document.addEventListener('DOMContentLoaded', () => {
    let told = -1;
    const measure = () => {
      const height = Math.ceil(contentHeight());
      if (height === told) return;
      told = height;
      tell(height);
    };
    const sizes = new ResizeObserver(measure);
    const watch = () => {
      for (const child of document.body.children) sizes.observe(child);
      measure();
    };
    new MutationObserver(watch).observe(document.body, { childList: true, subtree: true, attributes: true });
    watch();
  });
}

function contentHeight(): number {
  const { paddingBottom, marginBottom } = getComputedStyle(document.body);
  const bottoms = [...document.body.children].map((child) => {
    const { top, bottom, height } = child.getBoundingClientRect();
    return height === 0 && child.scrollHeight === 0
      ? 0
      : Math.max(bottom, top + child.scrollHeight) + window.scrollY;
  });
  return Math.max(0, ...bottoms) + parseFloat(paddingBottom) + parseFloat(marginBottom);
}
