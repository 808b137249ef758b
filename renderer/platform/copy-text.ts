/**
 * Puts a text on the system's clipboard; call it from a press. The page may ask for no permission (the asynchronous
 * clipboard needs one), so this is the copy command that a selection gets. `false` when the browser refuses.
 */
export function copyText(text: string, page: Document = document): boolean {
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  page.addEventListener('copy', give, { once: true });
  try {
    return page.execCommand('copy');
  } finally {
    page.removeEventListener('copy', give);
  }
}
