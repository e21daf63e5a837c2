import {
  IconBabyCarriage,
  IconBolt,
  IconBuildingBank,
  IconCar,
  IconCircleDashed,
  IconCreditCard,
  IconGift,
  IconHeartbeat,
  IconHome,
  IconMovie,
  IconPig,
  IconPlane,
  IconReceipt,
  IconRepeat,
  IconSchool,
  IconShield,
  IconShoppingBag,
  IconShoppingCart,
  IconToolsKitchen2,
  IconUser,
  IconWallet,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { BudgetCategoryType } from '../../../generated/dashboard.ts';

export type CategoryIcon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;

/** Names of icons as they are stored, which are Lucide's. */
export const ICON_NAMES: Readonly<Record<BudgetCategoryType, string>> = {
  housing: 'house',
  utilities: 'zap',
  groceries: 'shopping-cart',
  dining: 'utensils',
  transportation: 'car',
  healthcare: 'heart-pulse',
  insurance: 'shield',
  entertainment: 'clapperboard',
  shopping: 'shopping-bag',
  personal: 'user',
  education: 'graduation-cap',
  childcare: 'baby',
  subscriptions: 'repeat',
  travel: 'plane',
  gifts: 'gift',
  debt: 'credit-card',
  savings: 'piggy-bank',
  taxes: 'landmark',
  fees: 'receipt',
  income: 'wallet',
  other: 'circle-dashed',
};

/** By stored name. */
export const ICONS: Readonly<Record<string, CategoryIcon>> = {
  house: IconHome,
  zap: IconBolt,
  'shopping-cart': IconShoppingCart,
  utensils: IconToolsKitchen2,
  car: IconCar,
  'heart-pulse': IconHeartbeat,
  shield: IconShield,
  clapperboard: IconMovie,
  'shopping-bag': IconShoppingBag,
  user: IconUser,
  'graduation-cap': IconSchool,
  baby: IconBabyCarriage,
  repeat: IconRepeat,
  plane: IconPlane,
  gift: IconGift,
  'credit-card': IconCreditCard,
  'piggy-bank': IconPig,
  landmark: IconBuildingBank,
  receipt: IconReceipt,
  wallet: IconWallet,
  'circle-dashed': IconCircleDashed,
};

/** The stored icon where it is one of ours, else that of the type. */
export function categoryIcon(type: BudgetCategoryType, name?: string | null): CategoryIcon {
  return ICONS[name ?? ''] ?? ICONS[ICON_NAMES[type]] ?? IconCircleDashed;
}
