import { z } from 'zod';
import { CATEGORY_TYPES } from '../../domain/category.ts';

/** Named once in a schema instead of spelled out in each place. */
export const categoryAnswer = z.enum(CATEGORY_TYPES).meta({ id: 'Category' });
