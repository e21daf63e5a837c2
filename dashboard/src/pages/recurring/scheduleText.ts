import { locale } from '../../format/formats.ts';
import { createScheduleWords } from './scheduleWords.ts';

/** In the person's own locale. */
export const scheduleWords = createScheduleWords(locale);
