import { useApolloClient, useMutation } from '@apollo/client/react';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import {
  DeleteRecurringDocument,
  PostRecurringDocument,
  SkipRecurringDocument,
  UpdateRecurringDocument,
} from '../../../../generated/dashboard.ts';
import { apiErrorOf } from '../../api/apiError.ts';
import { errorSentence } from '../../api/errorWords.ts';
import { removeRecurring } from '../../api/recurringLists.ts';
import { days } from '../../format/formats.ts';
import { utcDay } from '../../format/today.ts';
import { notify } from '../../ui/notices.ts';
import { advancedTemplate, editedTemplate } from './advance.ts';
import type { DueRecurring } from './recurringGroups.ts';

/**
 * What is done with a template in one step. Shown at once; taken back, with a notice that says so, when the API refuses.
 * Each resolves to whether it was done.
 */
export function useRecurringActions() {
  const client = useApolloClient();
  const [post] = useMutation(PostRecurringDocument);
  const [skip] = useMutation(SkipRecurringDocument);
  const [update] = useMutation(UpdateRecurringDocument);
  const [remove] = useMutation(DeleteRecurringDocument);

  const attempt = async (title: string, write: () => Promise<unknown>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      const problem = apiErrorOf(error);
      const reload = { label: 'Reload', run: () => void client.refetchQueries({ include: ['RecurringTemplates'] }) };
      const action = problem.type === 'VersionConflict' || problem.type === 'NotFound' ? reload : undefined;
      notify({ tone: 'failed', title, message: errorSentence(problem), ...(action && { action }) });
      return false;
    }
  };
  return {
    post: (template: DueRecurring) =>
      attempt(`Couldn’t record ${template.name} for ${days.day(template.nextDue)}.`, () =>
        post({
          variables: { input: { id: template.id, dueDate: template.nextDue } },
          optimisticResponse: { postRecurring: advancedTemplate(template) },
        }),
      ),
    skip: (template: DueRecurring) =>
      attempt(`Couldn’t skip ${template.name} for ${days.day(template.nextDue)}.`, () =>
        skip({
          variables: { input: { id: template.id, dueDate: template.nextDue } },
          optimisticResponse: { skipRecurring: advancedTemplate(template) },
        }),
      ),
    setActive: (template: RecurringFieldsFragment, isActive: boolean) =>
      attempt(`Couldn’t ${isActive ? 'resume' : 'pause'} ${template.name}.`, () =>
        update({
          variables: { input: { id: template.id, expectedVersion: template.version, changes: { isActive } } },
          optimisticResponse: { updateRecurring: editedTemplate(template, { isActive }, utcDay()) },
        }),
      ),
    remove: ({ id, name, version }: RecurringFieldsFragment) =>
      attempt(`Couldn’t delete ${name}.`, () =>
        remove({
          variables: { input: { id, expectedVersion: version } },
          update: (cache) => removeRecurring(cache, { id }),
        }),
      ),
  };
}
