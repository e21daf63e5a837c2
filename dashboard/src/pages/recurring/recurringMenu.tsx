import '../../theme/formStyles.ts';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCheck,
  IconDots,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { RecurringFieldsFragment } from '../../../../generated/dashboard.ts';
import type { Task } from './recurringTask.ts';
import { isDue } from './recurringGroups.ts';
import { useRecurringActions } from './useRecurringActions.ts';

interface RecurringMenuProps {
  readonly template: RecurringFieldsFragment;
  readonly onTask: (task: Task) => void;
}

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** All that can be done with a template. */
export function RecurringMenu({ template, onTask }: RecurringMenuProps): ReactElement {
  const { id, name, isActive, nextDue } = template;
  const { setActive } = useRecurringActions();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon aria-label={`More for ${name}`}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isDue(template) && (
          <>
            <Menu.Item leftSection={<IconCheck {...ICON} />} onClick={() => onTask({ kind: 'post', id })}>
              Record…
            </Menu.Item>
            <Menu.Item leftSection={<IconPlayerSkipForward {...ICON} />} onClick={() => onTask({ kind: 'skip', id })}>
              Skip…
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => onTask({ kind: 'edit', id })}>
          Edit…
        </Menu.Item>
        {isActive && nextDue !== null && (
          <Menu.Item leftSection={<IconPlayerPause {...ICON} />} onClick={() => void setActive(template, false)}>
            Pause
          </Menu.Item>
        )}
        {!isActive && (
          <Menu.Item leftSection={<IconPlayerPlay {...ICON} />} onClick={() => void setActive(template, true)}>
            Resume
          </Menu.Item>
        )}
        <Menu.Item color="red" leftSection={<IconTrash {...ICON} />} onClick={() => onTask({ kind: 'delete', id })}>
          Delete…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
