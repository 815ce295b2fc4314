import { mount, pageFacts } from '../mount';
import { createEventBus } from './event-commands';
import { flagCommands } from './flags';
import { mountFrame } from './frame';
import { enableMenu } from './menu';
import { openModal, showInDialog } from './show-in-dialog';
import { createSiteTheme } from './site-theme';
import type { Stage } from './stage';

/** The site's own page script: the header's controls, the menu, and the app's pages in their frames. */
const theme = createSiteTheme(document.querySelector<HTMLElement>('#color-switch'));

document.querySelector<HTMLSelectElement>('#user-switch')?.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLSelectElement) target.form?.requestSubmit();
});

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-menu]')) {
  const menu = document.getElementById(button.dataset.menu ?? '');
  if (menu) enableMenu(button, menu);
}

const facts = document.querySelector('#page-facts')?.textContent;
const corner = document.querySelector<HTMLElement>('#flags');
if (facts && corner) {
  const stage: Stage = {
    facts: pageFacts.parse(JSON.parse(facts)),
    theme,
    flags: flagCommands(corner),
    events: createEventBus(),
    openModal: (opener, wish) => openModal(stage, opener, wish),
  };
  for (const place of document.querySelectorAll<HTMLElement>('[data-mount]')) {
    const page = mount.parse(JSON.parse(place.dataset.mount ?? ''));
    if (place.dataset.opens === 'dialog') {
      const wish = { title: '', size: page.size, closeOnEscape: true, closeOnOverlayClick: true };
      place.addEventListener('click', () => showInDialog(stage, page, wish, () => undefined));
    } else mountFrame(place, page, stage, null);
  }
}
