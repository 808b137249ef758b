/** JSON as it is stored, hashed and sent. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** What may cross a process boundary: JSON and raw bytes, nothing else (no `ArrayBuffer`, `Date`, `Map`, class). */
export type Wire =
  | null
  | undefined
  | boolean
  | number
  | string
  | Uint8Array
  | readonly Wire[]
  | { readonly [key: string]: Wire };
