import type { MessageKey, vi } from './vi.ts';

/** The `{names}` inside a sentence. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

export type ParamsOf<Key extends MessageKey> = Readonly<Record<NamesIn<(typeof vi)[Key]>, string | number>>;

/** No second argument where the sentence has no names; all of them where it has. */
type ParamsFor<Key extends MessageKey> = [NamesIn<(typeof vi)[Key]>] extends [never]
  ? []
  : [params: ParamsOf<Key>];

export type Translate = <Key extends MessageKey>(key: Key, ...params: ParamsFor<Key>) => string;

/** Puts values into a sentence; a name without a value stays visible, so that a test sees it. */
export function fillIn(text: string, params: Readonly<Record<string, string | number>> = {}): string {
  return text.replaceAll(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}
