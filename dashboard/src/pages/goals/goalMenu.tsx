import '../../theme/formStyles.ts';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconBan,
  IconDots,
  IconHistory,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { GoalFieldsFragment } from '../../../../generated/dashboard.ts';
import type { GoalTask } from './goalTask.ts';
import { useGoalActions } from './useGoalActions.ts';

interface GoalMenuProps {
  readonly goal: GoalFieldsFragment;
  readonly onTask: (task: GoalTask) => void;
}

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** All that can be done with a goal apart from paying. */
export function GoalMenu({ goal, onTask }: GoalMenuProps): ReactElement {
  const { id, name, status } = goal;
  const { setStatus } = useGoalActions();
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon aria-label={`More for ${name}`}>
          <IconDots size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconHistory {...ICON} />} onClick={() => onTask({ kind: 'look', id })}>
          History
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => onTask({ kind: 'edit', id })}>
          Edit…
        </Menu.Item>
        {status === 'active' && (
          <Menu.Item leftSection={<IconPlayerPause {...ICON} />} onClick={() => void setStatus(goal, 'paused')}>
            Pause
          </Menu.Item>
        )}
        {(status === 'paused' || status === 'cancelled') && (
          <Menu.Item leftSection={<IconPlayerPlay {...ICON} />} onClick={() => void setStatus(goal, 'active')}>
            Make active
          </Menu.Item>
        )}
        {(status === 'active' || status === 'paused') && (
          <Menu.Item leftSection={<IconBan {...ICON} />} onClick={() => void setStatus(goal, 'cancelled')}>
            Cancel goal
          </Menu.Item>
        )}
        <Menu.Item color="red" leftSection={<IconTrash {...ICON} />} onClick={() => onTask({ kind: 'delete', id })}>
          Delete…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
