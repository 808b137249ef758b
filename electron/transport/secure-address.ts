/**
 * The province's address as a URL, or `undefined` when it is not one we may send a citizen's data to: HTTPS everywhere,
 * plain HTTP on this very machine only (the trial province).
 */
export function findSecureAddress(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && isLoopback(url.hostname) ? url : undefined;
}

/** `URL` has already written every form of an IPv4 address as four decimal numbers and IPv6 in its shortest form. */
function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname)
  );
}
