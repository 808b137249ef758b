const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;

/**
 * Whether this reads like a Vietnamese number: mobile with ten digits, landline
 * with eleven, also with +84 or 84 in front. Empty is fine; anything else is only warned about.
 */
export function isPlausiblePhone(typed: string): boolean {
  const compact = typed.replace(/[\s.()-]/g, '');
  if (compact === '') return true;
  const national = compact.replace(/^(\+84|0084|84(?=\d{9,10}$))/, '0');
  return MOBILE.test(national) || LANDLINE.test(national);
}
