import { TextInput, type TextInputProps } from '@mantine/core';
import type { KeyboardEvent } from 'react';

import { normaliseTyped } from '../i18n/format.ts';
import { advanceFocus } from './advance-focus.ts';

export interface TextFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'id'> {
  /** Stable, so that unlocking returns to the same field. */
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What Enter does instead of going to the next field. */
  readonly onEnter?: () => void;
}

/** A single-line field: text is composed (NFC) at this edge, nothing is remembered by the browser, Enter advances. */
export function TextField({ onChange, onEnter, onKeyDown, ...field }: TextFieldProps) {
  function enter(event: KeyboardEvent<HTMLInputElement>) {
    onKeyDown?.(event);
    // While an input method composes, Enter belongs to it.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.defaultPrevented)
      return;
    event.preventDefault();
    if (onEnter === undefined) advanceFocus(event.currentTarget);
    else onEnter();
  }
  return (
    <TextInput
      {...field}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onChange(normaliseTyped(event.currentTarget.value))}
      onKeyDown={enter}
    />
  );
}
