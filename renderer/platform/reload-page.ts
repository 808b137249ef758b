/** Begins the page anew, at its first screen: the address of the one before says nothing to the next. */
export function reloadPage(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}
