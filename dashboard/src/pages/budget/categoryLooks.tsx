import { TextInput } from '@mantine/core';
import type { CSSProperties, ReactElement } from 'react';
import { CATEGORY_TYPES } from '../../../../domain/category.ts';
import { checkColor } from '../../../../domain/text.ts';
import type { BudgetCategoryType } from '../../../../generated/dashboard.ts';
import { typeName } from '../../format/words.ts';
import { CATEGORY_COLOURS } from '../../theme/categoryColours.ts';
import { readableColour } from '../../theme/readableColour.ts';
import { ICON_NAMES, ICONS } from '../../ui/categoryIcons.ts';
import styles from './categoryDialog.module.css';

interface CategoryLooksProps {
  readonly type: BudgetCategoryType;
  readonly colour: string | null;
  readonly icon: string | null;
  /** Null: the type's own. */
  readonly onColour: (colour: string | null) => void;
  readonly onIcon: (icon: string | null) => void;
  readonly error: string | undefined;
}

/** The colour and the icon of a category. */
export function CategoryLooks({ type, colour, icon, onColour, onIcon, error }: CategoryLooksProps): ReactElement {
  const chosen = (colour ?? CATEGORY_COLOURS[type].light).toLowerCase();
  const isWellFormed = checkColor('', colour) === null;
  const drawn = isWellFormed && colour !== null ? readableColour(colour).light : chosen;
  return (
    <>
      <fieldset className={styles.looks}>
        <legend>Colour</legend>
        <div className={styles.swatches}>
          {CATEGORY_TYPES.map((one) => {
            const { light, dark } = CATEGORY_COLOURS[one];
            return (
              <label key={one} style={{ '--colour-light': light, '--colour-dark': dark } as CSSProperties}>
                <input
                  type="radio"
                  name="colour"
                  checked={chosen === light}
                  onChange={() => onColour(light.toUpperCase())}
                  aria-label={`Colour of ${typeName(one).toLowerCase()}`}
                />
                <span />
              </label>
            );
          })}
        </div>
        <TextInput
          aria-label="Colour as a code"
          description={
            drawn === chosen
              ? 'Or a code like #10B981.'
              : 'Shown a little darker in the light scheme, so that it can be read.'
          }
          value={colour ?? ''}
          placeholder={CATEGORY_COLOURS[type].light.toUpperCase()}
          onChange={(event) => onColour(event.currentTarget.value.trim() || null)}
          error={error ?? (isWellFormed ? undefined : 'Enter a code like #10B981.')}
          className={styles.code}
          autoComplete="off"
        />
      </fieldset>
      <fieldset className={styles.looks}>
        <legend>Icon</legend>
        <div className={styles.icons}>
          {Object.entries(ICONS).map(([name, Icon]) => (
            <label key={name}>
              <input
                type="radio"
                name="icon"
                checked={(icon ?? ICON_NAMES[type]) === name}
                onChange={() => onIcon(name)}
                aria-label={name.replaceAll('-', ' ')}
              />
              <span>
                <Icon size={20} stroke={1.6} aria-hidden />
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
