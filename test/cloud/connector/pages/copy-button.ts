import { html, type Html } from './html';

/** A button that copies a text to the clipboard and reports next to it whether that worked. */
export function copyButton(label: string, text: string): Html {
  return html`<span class="copy"
    ><button type="button" data-copy="${text}">${label}</button> <span role="status"></span
  ></span>`;
}

/** The only script of the stand-in's pages. Without it, the texts can still be selected. */
export const copyScript = `
for (const button of document.querySelectorAll('button[data-copy]')) {
  const status = button.parentElement.querySelector('[role=status]');
  button.addEventListener('click', async () => {
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      status.textContent = 'Copied';
    } catch {
      status.textContent = 'The browser did not allow it. Select the text and copy it.';
    }
  });
}
`;
