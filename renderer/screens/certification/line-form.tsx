import { Button, NativeSelect } from '@mantine/core';
import { useRef, useState } from 'react';

import type { TypedLine } from '../../../shared/contract/channels/certification-channels.ts';
import { parseCardQr } from '../../../shared/domain/card-qr.ts';
import { CERTIFICATION_BOOKS } from '../../../shared/domain/certification.ts';
import { TextField } from '../../components/text-field.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import { useCardReader } from '../services.tsx';
import { bookWords } from './certification-words.ts';
import { isWrong, legalFeeVnd, toLine, type FieldName, type TypedFields } from './typed-line.ts';

interface LineFormProps {
  readonly fields: TypedFields;
  readonly onChange: (change: Partial<TypedFields>) => void;
  readonly nextNumber: number | null | undefined;
  readonly working: boolean;
  /** `false`: it was not written, the fields stay as they are. */
  readonly onWrite: (line: TypedLine) => Promise<boolean>;
}

const LABELS = {
  requesterName: 'certify.requester',
  requesterNumber: 'certify.requesterNumber',
  paperVi: 'certify.paper',
  pages: 'certify.pages',
  copies: 'certify.copies',
  fee: 'certify.fee',
  signerName: 'certify.signer',
} as const satisfies Record<Exclude<FieldName, 'book'>, MessageKey>;

/**
 * One line of a book. Enter goes from field to field, and from the number of copies straight into the book when the
 * rest is there; then the paper is asked for again, for the same requester and signer.
 */
export function LineForm({ fields, onChange, nextNumber, working, onWrite }: LineFormProps) {
  const say = useSay();
  const { t, format } = say;
  const [wrong, setWrong] = useState<FieldName | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const fee = legalFeeVnd(fields);
  useCardReader(({ text }) => {
    const card = parseCardQr(text);
    if (!card.ok) return;
    const { fullName, identityNumber, nameDoubtful } = card.value;
    onChange({ requesterName: fullName, requesterNumber: identityNumber });
    focusOn(nameDoubtful ? 'requesterName' : 'paperVi');
  });
  const write = async () => {
    const line = toLine(fields);
    setWrong(isWrong(line) ? line.wrong : undefined);
    if (isWrong(line)) return focusOn(line.wrong);
    if (await onWrite(line)) focusOn('paperVi');
  };
  const field = (name: keyof typeof LABELS, more: { readonly size: number; readonly last?: boolean }) => (
    <TextField
      id={idOf(name)}
      label={t(LABELS[name])}
      style={{ flex: `${more.size} 1 0`, minWidth: 0 }}
      value={fields[name]}
      error={wrong === name ? t('certify.needed') : undefined}
      onChange={(value) => onChange({ [name]: value })}
      // What stands there is replaced by what is typed next: the next line differs in little.
      onFocus={(event) => event.currentTarget.select()}
      {...(more.last === true ? { onEnter: () => void write() } : {})}
      {...(name === 'fee' && fee !== undefined ? { placeholder: format.count(fee) } : {})}
    />
  );
  return (
    <form
      ref={form}
      className="stack"
      aria-label={t('certify.newLine')}
      data-advance
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <div className="row" style={{ alignItems: 'flex-start' }}>
        <NativeSelect
          id={idOf('book')}
          label={t('certify.book')}
          style={{ flex: '3 1 0', minWidth: 0 }}
          value={fields.book}
          data={CERTIFICATION_BOOKS.map((book) => ({ value: book, label: bookWords(book, say) }))}
          onChange={({ currentTarget: { value } }) => {
            const book = CERTIFICATION_BOOKS.find((one) => one === value);
            if (book !== undefined) onChange({ book, fee: '' });
          }}
        />
        {field('requesterName', { size: 3 })}
        {field('requesterNumber', { size: 2 })}
        {field('signerName', { size: 3 })}
      </div>
      <div className="row" style={{ alignItems: 'flex-start' }}>
        {field('paperVi', { size: 5 })}
        {field('fee', { size: 2 })}
        {field('pages', { size: 1 })}
        {field('copies', { size: 1, last: true })}
      </div>
      <Button
        type="submit"
        style={{ alignSelf: 'flex-start' }}
        loading={working}
        disabled={nextNumber === null}
      >
        {typeof nextNumber === 'number'
          ? t('certify.write', { number: String(nextNumber).padStart(2, '0') })
          : t('certify.writeAny')}
      </Button>
    </form>
  );
}

function idOf(name: FieldName): string {
  return `certify-${name}`;
}

/** With its text selected: what is typed next takes its place. */
function focusOn(name: FieldName): void {
  const input = document.getElementById(idOf(name));
  input?.focus();
  if (input instanceof HTMLInputElement) input.select();
}
