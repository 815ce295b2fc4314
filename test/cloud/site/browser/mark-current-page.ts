/** Marks the tab of the app's current page. The app may have moved there without loading anything. */
export function markCurrentPage(): void {
  const { pathname } = window.location;
  for (const tab of document.querySelectorAll<HTMLAnchorElement>('[data-app-pages] a')) {
    if (pathname === tab.pathname || pathname.startsWith(`${tab.pathname}/`))
      tab.setAttribute('aria-current', 'page');
    else tab.removeAttribute('aria-current');
  }
}
