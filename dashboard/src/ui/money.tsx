import { VisuallyHidden } from '@mantine/core';
import type { ReactElement } from 'react';
import { hidesAmounts } from '../preferences/preferences.ts';
import { money } from '../format/formats.ts';
import styles from './money.module.css';

interface MoneyProps {
  readonly amount: number;
  readonly currency: string;
  /** `signed`: with − and +, as in lists, where what comes in is green. */
  readonly kind?: 'plain' | 'signed';
}

/** An amount: one piece, never broken, in tabular figures. Zero steps back. */
export function Money({ amount, currency, kind = 'plain' }: MoneyProps): ReactElement {
  const tone = amount === 0 ? styles.zero : kind === 'signed' && amount > 0 ? styles.income : undefined;
  return <bdi className={tone}>{money[kind](amount, currency)}</bdi>;
}

/** The one figure a page is about: its decimals step back. Read aloud as one amount. */
export function HeroMoney({ amount, currency }: { amount: number; currency: string }): ReactElement {
  const [whole, decimals] = money.pieces(amount, currency);
  return (
    <data value={hidesAmounts.isOn() ? undefined : amount} className={styles.hero}>
      <span aria-hidden>
        {whole}
        <span className={styles.decimals}>{decimals}</span>
      </span>
      <VisuallyHidden>{money.plain(amount, currency)}</VisuallyHidden>
    </data>
  );
}
