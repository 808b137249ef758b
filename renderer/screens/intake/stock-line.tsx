import { Button } from '@mantine/core';

import { Icon } from '../../components/icon.tsx';
import { useSay } from '../../i18n/use-t.ts';
import type { StockOffer } from './use-stock.ts';

interface StockLineProps {
  readonly name: string;
  readonly offer: StockOffer | undefined;
  readonly onTake: () => void;
}

/** The citizen need not hand in again what the office holds (directive 1.c, 1.đ): where from, verified when, and one press. */
export function StockLine({ name, offer, onTake }: StockLineProps) {
  const { t, format } = useSay();
  if (offer === undefined) return null;
  const { item, isUsed } = offer;
  const facts = { origin: item.origin, at: format.moment(item.verifiedAt) };
  return (
    <div className="whole small row">
      <Icon name={isUsed ? 'tick' : 'undo'} size={14} />
      <span className="grow">{t(isUsed ? 'stock.used' : 'stock.held', facts)}</span>
      {!isUsed && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('stock.takeFor', { name })}
          onClick={onTake}
        >
          {t('stock.take')}
        </Button>
      )}
    </div>
  );
}
