import type { CSSProperties, ReactElement } from 'react';
import type { BudgetCategoryType } from '../../../generated/dashboard.ts';
import { CATEGORY_COLOURS } from '../theme/categoryColours.ts';
import { readableColour } from '../theme/readableColour.ts';
import styles from './categoryChip.module.css';
import { categoryIcon } from './categoryIcons.ts';

interface CategoryChipProps {
  readonly type: BudgetCategoryType;
  /** The person's own choice, `#RRGGBB`. */
  readonly colour?: string | null;
  readonly icon?: string | null;
}

/** Colour and icon of a category; its name always stands beside it. */
export function CategoryChip({ type, colour, icon }: CategoryChipProps): ReactElement {
  const { light, dark } = colour ? readableColour(colour) : CATEGORY_COLOURS[type];
  const Icon = categoryIcon(type, icon);
  const style = { '--colour-light': light, '--colour-dark': dark } as CSSProperties;
  return (
    <span className={styles.chip} style={style} aria-hidden>
      <Icon size={17} stroke={1.75} aria-hidden />
    </span>
  );
}
